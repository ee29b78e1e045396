import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import type { BudgetForm } from './budget.form.js';
import { BudgetViews } from './budget.views.js';
import { amountsOf, isApplying } from './cost.rules.js';
import { amountTable } from './cost.view.js';
import { SettlementViews, type SettlementAgain } from './settlement.views.js';

/** The forms of the page as they were sent. */
export interface CostAgain extends SettlementAgain {
  budget?: Submitted<BudgetForm>;
}

/** 会议费用 (MT21): the standard with its basis, the ceiling, the budget by kind; afterwards the settlement. */
@Injectable()
export class CostPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly budgets: BudgetViews,
    private readonly settlements: SettlementViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, sent: CostAgain = {}): Promise<Page> {
    const head = await this.heads.of(act, id, 'overview');
    const { meeting } = head;
    const { facts, amounts, verdicts, none, form, paper } = await this.budgets.of(act, meeting, sent.budget);
    const settlement = await this.settlements.of(act, meeting, sent);
    const foreseen = amounts ?? (settlement && amountsOf([]));
    const model = {
      ...head,
      ...{ facts, none, paper, settlement },
      table: foreseen && amountTable(foreseen, settlement?.spent, this.texts),
      reason: meeting.feeExceptionReason,
      verdicts: settlement?.verdicts ?? verdicts,
      budget: form,
      applying: isApplying(meeting),
    };
    const title = this.texts.t('cost.title');
    return new Page('cost/cost', title, model, { crumbs: this.heads.crumbs(meeting, title), menu: '/meetings' });
  }
}
