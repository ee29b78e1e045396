import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { QualityPages } from './quality.pages.js';
import { ScoreForm } from './score.form.js';
import { ScoreService } from './score.service.js';

@Controller('records/quality')
export class QualityController {
  constructor(
    private readonly service: ScoreService,
    private readonly pages: QualityPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('record.see')
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Get(':meeting/score')
  @Allow('record.see')
  ask(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.score(act, id);
  }

  @Post(':meeting/score')
  @Allow('record.see')
  score(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ScoreForm) form: Submitted<ScoreForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.score(a, id, value, form.version),
      landing: () => paths.quality,
      said: () => ({ text: this.texts.t('sitting.quality.scored') }),
      again: (again) => this.pages.score(act, id, again),
    });
  }
}
