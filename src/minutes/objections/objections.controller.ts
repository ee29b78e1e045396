import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { CorrectionsPages } from './corrections.pages.js';
import { AnswerForm, ObjectionForm } from './objection.form.js';
import { ObjectionService } from './objection.service.js';

/** 异议: contesting an approved record, and the answers. */
@Controller('meetings/:meeting/record/corrections/objections')
export class ObjectionsController {
  constructor(
    private readonly service: ObjectionService,
    private readonly pages: CorrectionsPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post()
  @Allow('record.see')
  raise(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ObjectionForm) form: Submitted<ObjectionForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.raise(a, id, value),
      landing: () => paths.corrections(id),
      said: () => ({ text: this.texts.t('sitting.objection.raised') }),
      again: (objection) => this.pages.show(act, id, { objection }),
    });
  }

  @Post(':objection/answer')
  @Allow('record.see')
  answer(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('objection') objection: string,
    @Form(AnswerForm) form: Submitted<AnswerForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.answer(a, id, objection, value),
      landing: () => paths.corrections(id),
      said: () => ({ text: this.texts.t(`sitting.objection.said.${form.value.verdict}`) }),
      again: (answer) => this.pages.show(act, id, { answer: { id: objection, form: answer } }),
    });
  }
}
