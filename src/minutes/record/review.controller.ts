import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, type Page, type SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { PressForm } from '../session/session.form.js';
import { ReviewForm } from './record.form.js';
import { RecordPapers } from './record.papers.js';
import { ReviewPages } from './review.pages.js';
import { ReviewService } from './review.service.js';

@Controller('meetings/:meeting/record')
export class ReviewController {
  constructor(
    private readonly service: ReviewService,
    private readonly pages: ReviewPages,
    private readonly papers: RecordPapers,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post('submission')
  @Allow('record.see')
  submit(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PressForm) form: Submitted<PressForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a) => this.service.submit(a, id),
      landing: () => paths.record(id),
      said: () => ({ text: this.texts.t('minutes.record.submitted') }),
      again: (again) => this.pages.refused(act, id, again),
    });
  }

  @Get('review')
  @Allow('record.see')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.review(act, id);
  }

  @Post('review')
  @Allow('record.see')
  review(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ReviewForm) form: Submitted<ReviewForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.review(a, id, value),
      landing: () => paths.meeting(id),
      said: () => ({ text: this.texts.t(`minutes.record.reviewed.${form.value.verdict}`) }),
      again: (again) => this.pages.review(act, id, again),
    });
  }

  @Get('paper')
  @Allow('record.see')
  async paper(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    return this.papers.record(act, id);
  }
}
