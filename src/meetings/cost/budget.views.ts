import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { verdictLines } from '../verdicts/verdict.js';
import { paths } from '../meetings.paths.js';
import { BudgetForm, kindFields, typedAmounts } from './budget.form.js';
import { BudgetService } from './budget.service.js';
import { budgetOf, namedIn, standardOf, type BudgetRow } from './cost.queries.js';
import { costKinds, isApplying, mayBudget, sumOf, yuan, type Budgeted } from './cost.rules.js';
import { standardFacts } from './cost.view.js';

/** The part of 会议费用 before the meeting: the standard, the ceiling, the budget and its form. */
@Injectable()
export class BudgetViews {
  constructor(
    private readonly database: Database,
    private readonly service: BudgetService,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  /** What was typed is judged when it can be read, else what is stored. */
  async of(act: Act, meeting: MeetingFacts, again?: Submitted<BudgetForm>) {
    const rows = rowsOf(this.database);
    const standard = await standardOf(rows, meeting, act.at);
    const budget = await budgetOf(rows, meeting.id);
    const judged = again?.ok ? typed(again.value) : budget && counted(budget);
    const reason = (again?.ok && isApplying(meeting) ? again.value.reason : meeting.feeExceptionReason) ?? '';
    const verdicts = judged ? await this.service.verdicts(rows, act, meeting, { budget: judged, reason }) : [];
    const may = mayBudget(meeting, act.who.id);
    return {
      facts: standard ? standardFacts(meeting, standard, judged, this.texts) : [],
      amounts: budget?.amounts,
      verdicts: verdictLines(verdicts, this.texts),
      none: standard ? undefined : this.none(meeting, may),
      form: standard && (may || again) ? await this.form(meeting, budget, again) : undefined,
      paper: budget && standard ? paths.costPaper(meeting.id) : undefined,
    };
  }

  /** A meeting that spends no meeting fees, and what to do if it should. */
  private none(meeting: MeetingFacts, may: boolean) {
    const applying = may && isApplying(meeting);
    return {
      text: this.texts.t(applying ? 'cost.noClassYet' : 'cost.noClass'),
      ...(applying ? { url: paths.application(meeting.id), label: this.texts.t('cost.chooseClass') } : {}),
    };
  }

  private async form(meeting: MeetingFacts, budget: BudgetRow | null, again?: Submitted<BudgetForm>) {
    const named = (await namedIn(rowsOf(this.database), meeting.id)) || null;
    const values = {
      delegates: budget?.delegates ?? named,
      staff: budget?.staff ?? null,
      ...(budget ? amountsTyped(budget) : {}),
      costNote: meeting.costNote,
      reason: meeting.feeExceptionReason,
    };
    const action = paths.budget(meeting.id);
    return this.formViews.view({ form: BudgetForm, action, again, values, version: meeting.version });
  }
}

function amountsTyped({ amounts }: BudgetRow): Record<string, string> {
  return Object.fromEntries(
    costKinds.filter((kind) => amounts[kind]).map((kind) => [kindFields[kind], yuan(amounts[kind])]),
  );
}

function counted({ delegates, staff, amounts }: BudgetRow): Budgeted {
  return { delegates, staff, sumFen: sumOf(amounts) };
}

function typed(form: BudgetForm): Budgeted {
  return { delegates: form.delegates, staff: form.staff ?? 0, sumFen: sumOf(typedAmounts(form)) };
}
