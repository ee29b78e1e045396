import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { CostPages } from './cost.pages.js';
import { SettlementDecisionForm, SettlementForm } from './settlement.form.js';
import { SettlementService } from './settlement.service.js';

/** 决算: submitted, then confirmed or returned (MT21). */
@Controller('meetings/:meeting/cost/settlement')
@Allow('meeting.read')
export class SettlementController {
  constructor(
    private readonly pages: CostPages,
    private readonly service: SettlementService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post()
  submit(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(SettlementForm) form: Submitted<SettlementForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.submit(doing, id, value, form.version),
      landing: () => paths.cost(id),
      said: () => ({ text: this.texts.t('cost.settlement.done') }),
      again: (settlement) => this.pages.show(act, id, { settlement }),
    });
  }

  @Post('decision')
  decide(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(SettlementDecisionForm) form: Submitted<SettlementDecisionForm>,
  ): Promise<Page | SeeOther> {
    const decision = form.intent === 'return' ? 'return' : 'confirm';
    return this.forms.handle(act, form, {
      run: (doing, { opinion }) => this.service.decide(doing, id, { decision, opinion }, form.version),
      landing: () => paths.cost(id),
      said: () => ({ text: this.texts.t(`cost.decision.done.${decision}`) }),
      again: (sent) => this.pages.show(act, id, { decision: sent }),
    });
  }
}
