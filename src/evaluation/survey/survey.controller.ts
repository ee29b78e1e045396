import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { systemAct } from '../../platform/access/act.js';
import { Allow, Open } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing, Visiting, type Visitor } from '../../platform/web/visitor.js';
import { paths } from '../evaluation.paths.js';
import { AnswerForm, PressForm } from './survey.form.js';
import { SurveyPages } from './survey.pages.js';
import { SurveyService } from './survey.service.js';

/** The survey: answered by whoever holds a token, read by who organised the meeting. */
@Controller()
export class SurveyController {
  constructor(
    private readonly service: SurveyService,
    private readonly pages: SurveyPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('e/:token')
  @Open('an attendee answers without being known')
  show(@Visiting() visitor: Visitor, @Param('token') token: string): Promise<Page> {
    return this.pages.answer(token, visitor.at);
  }

  @Post('e/:token')
  @Open('an attendee answers without being known')
  answer(
    @Visiting() visitor: Visitor,
    @Param('token') token: string,
    @Form(AnswerForm) form: Submitted<AnswerForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(systemAct(visitor.at), form, {
      run: (_, value) => this.service.answer(visitor.at, token, value),
      landing: () => paths.answer(token),
      said: () => ({ text: this.texts.t('evaluation.answer.done') }),
      again: (again) => this.pages.answer(token, visitor.at, again),
    });
  }

  @Get('meetings/:meeting/survey')
  @Allow('evaluation.see')
  survey(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.survey(act, id);
  }

  @Post('meetings/:meeting/survey/reminder')
  @Allow('evaluation.see')
  remind(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PressForm) form: Submitted<PressForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a) => this.service.remind(a, id),
      landing: () => paths.survey(id),
      said: () => ({ text: this.texts.t('evaluation.survey.reminded') }),
      again: (again) => this.pages.survey(act, id, again),
    });
  }
}
