import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import type { Fact } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import { verdictLines, type Verdict } from '../verdicts/verdict.js';
import { amountsOf, costKinds, yuan, type Amounts } from './cost.rules.js';
import { mayReadReceipts } from './expense.service.js';
import { expenseLines } from './expense.view.js';
import { Financiers } from './financiers.js';
import type { Settlement } from './settlement.entity.js';
import { ExpenseForm, SettlementDecisionForm, SettlementForm } from './settlement.form.js';
import { expensesOf, settlementOf } from './settlement.queries.js';
import {
  ceilingFen,
  forbiddenExpenses,
  mayConfirm,
  maySettle,
  settlementVerdicts,
  type SettlementFacts,
  type SettlementState,
} from './settlement.rules.js';
import { SettlementService } from './settlement.service.js';

/** The forms of the settlement as they were sent. */
export interface SettlementAgain {
  expense?: Submitted<ExpenseForm>;
  settlement?: Submitted<SettlementForm>;
  decision?: Submitted<SettlementDecisionForm>;
}

const kinds: Record<SettlementState, string> = { OPEN: 'wait', SUBMITTED: 'wait', RETURNED: 'bad', CONFIRMED: 'ok' };

/** The part of 会议费用 that shows after the meeting: what was spent, for whom, what the rules say of it. */
@Injectable()
export class SettlementViews {
  constructor(
    private readonly database: Database,
    private readonly service: SettlementService,
    private readonly financiers: Financiers,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  /** Undefined before the meeting has ended, and for one that spends no fees. */
  async of(act: Act, meeting: MeetingFacts, again: SettlementAgain) {
    const rows = rowsOf(this.database);
    const settlement = await settlementOf(rows, meeting.id);
    if (!settlement) return undefined;
    const expenses = await expensesOf(rows, meeting.id);
    const explanation = again.settlement?.value.explanation ?? settlement.explanation;
    const facts = await this.service.facts(rows, act, meeting, explanation);
    const settles = maySettle(meeting, settlement.state, act.who.id);
    const head = await this.financiers.officeHead(rows, meeting, act.at);
    const reads = mayReadReceipts(meeting, act.who);
    return {
      spent: amountsOf(expenses) as Amounts,
      verdicts: verdictLines(this.verdicts(settlement, facts), this.texts),
      tag: { kind: kinds[settlement.state], label: this.texts.t(`cost.state.${settlement.state}`) },
      facts: this.facts(settlement, facts),
      expenses: expenseLines(meeting.id, expenses, { reads, settles }, this.texts),
      expense: settles || again.expense ? this.expense(meeting.id, again.expense) : undefined,
      form: settles || again.settlement ? this.form(meeting.id, settlement, again.settlement) : undefined,
      decision:
        mayConfirm(settlement, act.who, head) || again.decision
          ? this.decision(meeting.id, settlement, again.decision)
          : undefined,
    };
  }

  /** As it was submitted, and as of now while it can still change. */
  private verdicts(settlement: Settlement, facts: SettlementFacts): Verdict[] {
    const { delegates, staff, spentFen, budgetFen } = settlement;
    if (settlement.state === 'OPEN' || settlement.state === 'RETURNED') return settlementVerdicts(facts);
    const present = { delegates: delegates ?? 0, staff: staff ?? 0 };
    return settlementVerdicts({ ...facts, present, spentFen: spentFen ?? 0, budgetFen: budgetFen ?? 0 });
  }

  private facts(settlement: Settlement, now: SettlementFacts): Fact[] {
    const frozen = settlement.state === 'SUBMITTED' || settlement.state === 'CONFIRMED';
    const { delegates, staff } = frozen ? settlement : now.present;
    const most = frozen ? settlement.ceilingFen : ceilingFen(now);
    const fact = (name: string, value: string | null) =>
      value ? [{ label: this.texts.t(`cost.fact.${name}`), value }] : [];
    const by = (name: string | null, at: string | null) => (name && at ? `${name} ${screenInstant(at)}` : null);
    const came = { heads: (delegates ?? 0) + (staff ?? 0), delegates: delegates ?? 0, staff: staff ?? 0 };
    return [
      ...fact('present', this.texts.t('cost.fact.headsOf', came)),
      ...fact('presentCeiling', this.texts.t('meetings.yuan', { amount: yuan(most ?? 0) })),
      ...fact('explanation', settlement.explanation),
      ...fact('submitted', by(settlement.submittedByName, settlement.submittedAt)),
      ...fact('decided', by(settlement.decidedByName, settlement.decidedAt)),
      ...fact('opinion', settlement.opinion),
    ];
  }

  private expense(id: string, again?: Submitted<ExpenseForm>) {
    const kind = costKinds.map((value) => ({ value, label: this.texts.t(`cost.kind.${value}`) }));
    const action = paths.expenses(id);
    const view = this.formViews.view({
      form: ExpenseForm,
      action,
      prefix: 'e',
      options: { kind },
      again,
      multipart: true,
    });
    view.fields.files!.optional = false;
    return view;
  }

  private form(id: string, settlement: Settlement, again?: Submitted<SettlementForm>) {
    const forbidden = forbiddenExpenses.map((value) => ({ value, label: this.texts.t(`cost.forbidden.${value}`) }));
    const { explanation, version } = settlement;
    const action = paths.settlement(id);
    const ask = { form: SettlementForm, action, prefix: 's', options: { forbidden }, values: { explanation } };
    return this.formViews.view({ ...ask, version, again });
  }

  private decision(id: string, { version }: Settlement, again?: Submitted<SettlementDecisionForm>) {
    const action = paths.settlementDecision(id);
    return this.formViews.view({ form: SettlementDecisionForm, action, prefix: 'd', version, again });
  }
}
