import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole, type Principal } from '../../platform/access/principal.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { TakenFile } from '../../platform/files/intake.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { lockMeeting } from '../meeting/meeting.queries.js';
import { isPreparer, type Prepared } from '../preparation/preparation.rules.js';
import { Expense, Settlement } from './settlement.entity.js';
import type { ExpenseForm } from './settlement.form.js';
import { maySettle } from './settlement.rules.js';

/** Expenses of a meeting and their receipts (MT21). */
@Injectable()
export class ExpenseService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Returns the meeting's id. Whoever is about to submit learns of it by the settlement's version. */
  file(act: Act, id: string, { kind, what, spentOn, amountFen }: ExpenseForm, receipt: TakenFile): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await this.settling(tx, id);
      refuse([spentOn > localDateOf(act.at) && { key: 'cost.refused.future', field: 'spentOn', source: 'S8.X7' }]);
      const { name: fileName, type, bytes, sha256 } = receipt;
      const by = { createdAt: act.at, createdById: act.who.id, createdByName: act.who.name };
      const file = { fileName, type, bytes, sha256 };
      await tx.insert(Expense, {
        id: newId(),
        meetingId: id,
        kind,
        what,
        spentOn,
        amountFen,
        ...file,
        ...by,
        version: 1,
      });
      tx.audit({ act: 'expense.file', subject: 'meeting', id, detail: { kind, amountFen, sha256 } });
      return id;
    });
  }

  /** Takes an expense out while the settlement is open; its receipt stays in the store. Returns the meeting's id. */
  remove(act: Act, id: string, expenseId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await this.settling(tx, id);
      const [expense] = await tx.find(Expense, { id: expenseId, meetingId: id });
      if (!expense || expense.removedAt) throw new NotFound('expense');
      await tx.change(Expense, expense, { removedAt: act.at, removedById: act.who.id });
      tx.audit({ act: 'expense.remove', subject: 'meeting', id, detail: { sha256: expense.sha256 } });
      return id;
    });
  }

  /** Notes that somebody takes a receipt to read, and says what to give him. */
  open(act: Act, id: string, expenseId: string): Promise<Expense> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      const [expense] = await tx.find(Expense, { id: expenseId, meetingId: id });
      if (!expense || expense.removedAt) throw new NotFound('expense');
      if (!mayReadReceipts(meeting, act.who)) throw new NotAllowed();
      tx.audit({ act: 'expense.open', subject: 'meeting', id, detail: { sha256: expense.sha256 } });
      return expense;
    });
  }

  private async settling(tx: Tx, id: string): Promise<void> {
    const meeting = await lockMeeting(tx, id);
    const [settlement] = await tx.find(Settlement, { meetingId: id });
    if (!settlement || !maySettle(meeting, settlement.state, tx.act.who.id)) throw new NotAllowed();
    await tx.change(Settlement, settlement, {});
  }
}

/** Receipts are read by who prepared the meeting, finance, the secretaries, the leaders and oversight. */
export function mayReadReceipts(meeting: Prepared, who: Principal): boolean {
  return isPreparer(meeting, who.id) || hasRole(who, 'FINANCE', 'SECRETARY', 'LEADER', 'OVERSIGHT');
}
