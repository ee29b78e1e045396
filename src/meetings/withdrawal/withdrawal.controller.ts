import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { WithdrawalForm } from './withdrawal.form.js';
import { WithdrawalPages } from './withdrawal.pages.js';
import { WithdrawalService } from './withdrawal.service.js';

@Controller('meetings/:meeting/withdrawal')
@Allow('meeting.apply')
export class WithdrawalController {
  constructor(
    private readonly service: WithdrawalService,
    private readonly pages: WithdrawalPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  ask(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  withdraw(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(WithdrawalForm) form: Submitted<WithdrawalForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.withdraw(doing, id, value.reason),
      landing: () => paths.application(id),
      said: () => ({ text: this.texts.t('meetings.withdrawal.done') }),
      again: (sent) => this.pages.show(act, id, sent),
    });
  }
}
