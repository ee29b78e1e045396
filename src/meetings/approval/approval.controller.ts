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
import { ApprovalForm } from './approval.form.js';
import { ApprovalPages } from './approval.pages.js';
import { decisions } from './approval.rules.js';
import { ApprovalService } from './approval.service.js';

@Controller('approvals')
@Allow('meeting.approve')
export class ApprovalController {
  constructor(
    private readonly pages: ApprovalPages,
    private readonly service: ApprovalService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Get(':step')
  show(@Doing() act: Act, @Param('step') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post(':step')
  decide(
    @Doing() act: Act,
    @Param('step') id: string,
    @Form(ApprovalForm) form: Submitted<ApprovalForm>,
  ): Promise<Page | SeeOther> {
    const decision = decisions.find((one) => one === form.intent);
    if (!decision) form.faults.push({ field: '', key: 'meetings.approval.chooseAct' });
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.decide(doing, id, decision!, value.opinion),
      landing: () => paths.approvals(),
      said: () => ({ text: this.texts.t(`meetings.approval.done.${decision}`) }),
      again: (sent) => this.pages.show(act, id, sent),
    });
  }
}
