import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Stale } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { exceptionApprover } from '../flows/flow.rules.js';
import { postsFor } from '../flows/posts.queries.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { lockMeeting } from '../meeting/meeting.queries.js';
import { MeetingSettings } from '../settings.js';
import type { Verdict } from '../verdicts/verdict.js';
import { Budget, BudgetLine } from './budget.entity.js';
import { typedAmounts, type BudgetForm } from './budget.form.js';
import { namedIn, standardOf } from './cost.queries.js';
import { budgetFaults, budgetVerdicts, costKinds, isApplying, mayBudget, sumOf, type Budgeted } from './cost.rules.js';

/** Making and changing the budget of a meeting (MT21, S8.X7). */
@Injectable()
export class BudgetService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: MeetingSettings,
  ) {}

  /**
   * Returns the meeting's id. Throws `Refused` when a meeting fee class is wanting or, after approval, when it exceeds
   * what was approved or the standard; `Stale` when the meeting was changed since the form was made.
   */
  save(act: Act, id: string, form: BudgetForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      if (!mayBudget(meeting, act.who.id)) throw new NotAllowed();
      if (meeting.version !== version) throw new Stale('meeting', id);
      refuse([!meeting.feeClass && { key: 'cost.refused.noClass', source: 'S8.X7' }]);
      const amounts = typedAmounts(form);
      const budget = { delegates: form.delegates, staff: form.staff ?? 0, sumFen: sumOf(amounts) };
      const applying = isApplying(meeting);
      const reason = applying ? form.reason : (meeting.feeExceptionReason ?? '');
      const costFen = meeting.costFen === null ? null : Number(meeting.costFen);
      refuse(
        budgetFaults(
          { ...meeting, costFen },
          budget,
          await this.verdicts(rowsOf(tx), act, meeting, { budget, reason }),
        ),
      );
      const costNote = form.costNote || null;
      const asked = applying ? { costFen: budget.sumFen, feeExceptionReason: reason } : {};
      await tx.change(Meeting, meeting, { costNote, ...asked });
      const { delegates, staff } = budget;
      await keep(tx, id, { delegates, staff });
      await tx.remove(BudgetLine, { meetingId: id });
      const lines = costKinds.filter((kind) => amounts[kind] > 0);
      await tx.insert(
        BudgetLine,
        lines.map((kind) => ({ id: newId(), meetingId: id, kind, amountFen: amounts[kind] })),
      );
      tx.audit({ act: 'budget.save', subject: 'meeting', id, detail: { ...budget, exception: Boolean(reason) } });
      return id;
    });
  }

  /** What the rules say of a budget of this meeting; nothing while it has no fee class. */
  async verdicts(
    rows: Rows,
    act: Act,
    meeting: Meeting,
    { budget, reason }: { budget: Budgeted; reason: string },
  ): Promise<Verdict[]> {
    const terms = await standardOf(rows, meeting, act.at);
    if (!terms) return [];
    const today = localDateOf(act.at);
    const posts = await postsFor(rows, meeting.hostUnitId, this.settings.officeCode(today));
    const approver = exceptionApprover(this.settings.costException(today), posts, [meeting.organizerId]);
    const exception = { reason, decidable: approver !== undefined };
    const { startsAt, endsAt } = meeting;
    return budgetVerdicts({ startsAt, endsAt, budget, terms, named: await namedIn(rows, meeting.id), exception });
  }
}

async function keep(tx: Tx, meetingId: string, heads: Pick<Budget, 'delegates' | 'staff'>): Promise<void> {
  const { at, who } = tx.act;
  const values = { ...heads, changedAt: at, changedById: who.id, changedByName: who.name };
  const [budget] = await tx.find(Budget, { meetingId });
  if (budget) await tx.change(Budget, budget, values);
  else await tx.insert(Budget, { id: newId(), meetingId, ...values, version: 1 });
}
