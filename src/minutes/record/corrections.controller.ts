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
import { ErratumDecisionForm, ErratumForm } from './record.form.js';
import { CorrectionsPages } from '../objections/corrections.pages.js';
import { ReviewService } from './review.service.js';

/** 更正单: numbered corrections beside an approved record. */
@Controller('meetings/:meeting/record/corrections')
export class CorrectionsController {
  constructor(
    private readonly service: ReviewService,
    private readonly pages: CorrectionsPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('record.see')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  @Allow('record.see')
  propose(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ErratumForm) form: Submitted<ErratumForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.propose(a, id, value),
      landing: () => paths.corrections(id),
      said: () => ({ text: this.texts.t('minutes.record.proposed') }),
      again: (erratum) => this.pages.show(act, id, { erratum }),
    });
  }

  @Post(':erratum')
  @Allow('record.see')
  decide(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('erratum') erratum: string,
    @Form(ErratumDecisionForm) form: Submitted<ErratumDecisionForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.decideErratum(a, id, erratum, value.verdict),
      landing: () => paths.corrections(id),
      again: () => this.pages.show(act, id),
    });
  }
}
