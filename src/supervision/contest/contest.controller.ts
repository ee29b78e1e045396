import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../supervision.paths.js';
import { ContestAnswerForm, ContestForm } from './contest.form.js';
import { ContestPages } from './contest.pages.js';
import { ContestService } from './contest.service.js';

@Controller('followups/:task/contest')
@Allow('followup.read')
export class ContestController {
  constructor(
    private readonly service: ContestService,
    private readonly pages: ContestPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('task') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  contest(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ContestForm) form: Submitted<ContestForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.contest(a, id, value),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t('supervision.done.contest') }),
      again: (contest) => this.pages.show(act, id, { contest }),
    });
  }

  @Post('answer')
  answer(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ContestAnswerForm) form: Submitted<ContestAnswerForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.answer(a, id, value),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t(`supervision.done.${form.value.verdict}`) }),
      again: (answer) => this.pages.show(act, id, { answer }),
    });
  }
}
