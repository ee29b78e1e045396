import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound, Stale } from '../../platform/database/errors.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { lockMeeting } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { isPreparer } from '../preparation/preparation.rules.js';
import { refusalsOf } from '../verdicts/verdict.js';
import { standardOf } from './cost.queries.js';
import { Financiers } from './financiers.js';
import { PresentHeads } from './present-heads.js';
import { Settlement } from './settlement.entity.js';
import type { SettlementForm } from './settlement.form.js';
import { expensesOf } from './settlement.queries.js';
import {
  ceilingFen,
  decisionFaults,
  declarationFaults,
  isConfirmer,
  settlementActs,
  settlementVerdicts,
  stateFaults,
  type SettlementFacts,
} from './settlement.rules.js';

/** Settling a meeting's fees: submitted by who prepared it, confirmed by finance (MT21, S8.X7). */
@Injectable()
export class SettlementService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly present: PresentHeads,
    private readonly financiers: Financiers,
  ) {}

  /** Freezes what was spent for whom, and asks finance. Returns the meeting's id. */
  submit(act: Act, id: string, form: SettlementForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      const settlement = await stored(tx, id);
      if (!isPreparer(meeting, act.who.id)) throw new NotAllowed();
      if (settlement.version !== version) throw new Stale('settlement', id);
      refuse(stateFaults('submit', settlement.state));
      const facts = await this.facts(rowsOf(tx), act, meeting, form.explanation);
      refuse([...declarationFaults(form), ...refusalsOf(settlementVerdicts(facts))]);
      const { present, spentFen, budgetFen, explanation } = facts;
      const by = { submittedAt: act.at, submittedById: act.who.id, submittedByName: act.who.name };
      const figures = { ...present, spentFen, budgetFen, ceilingFen: ceilingFen(facts), explanation };
      await tx.change(Settlement, settlement, { state: settlementActs.submit.to, ...figures, ...by });
      const about = { kind: 'meeting', id };
      await tx.todos.close(about, ['settle']);
      const to = await this.financiers.asked(tx, meeting);
      await tx.todos.open({ kind: 'settlementConfirm', about, to, title: meeting.title, url: paths.cost(id) });
      tx.audit({ act: 'settlement.submit', subject: 'meeting', id, detail: { ...figures, explanation: undefined } });
      return id;
    });
  }

  /** Confirms it, after which nothing of it changes, or returns it to who submitted it. Returns the meeting's id. */
  decide(act: Act, id: string, asked: Decided, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      const settlement = await stored(tx, id);
      const head = await this.financiers.officeHead(rowsOf(tx), meeting, act.at);
      if (!isConfirmer(settlement, act.who, head)) throw new NotAllowed();
      if (settlement.version !== version) throw new Stale('settlement', id);
      const { decision, opinion } = asked;
      refuse([...stateFaults(decision, settlement.state), ...decisionFaults(decision, opinion)]);
      const by = { decidedAt: act.at, decidedById: act.who.id, decidedByName: act.who.name, opinion: opinion || null };
      await tx.change(Settlement, settlement, { state: settlementActs[decision].to, ...by });
      const about = { kind: 'meeting', id };
      await tx.todos.close(about, ['settlementConfirm']);
      const to = [settlement.submittedById ?? meeting.organizerId];
      if (decision === 'return')
        await tx.todos.open({ kind: 'settle', about, to, title: meeting.title, url: paths.cost(id) });
      tx.audit({ act: `settlement.${decision}`, subject: 'meeting', id });
      return id;
    });
  }

  /** What the settlement is judged by as of now. Throws `NotFound` for a meeting that spends no fees. */
  async facts(rows: Rows, act: Act, meeting: Meeting, explanation: string): Promise<SettlementFacts> {
    const terms = await standardOf(rows, meeting, act.at);
    if (!terms) throw new NotFound('settlement');
    const expenses = await expensesOf(rows, meeting.id);
    return {
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      present: await this.present.of(rows, meeting.id),
      spentFen: expenses.reduce((sum, { amountFen }) => sum + amountFen, 0),
      budgetFen: Number(meeting.costFen ?? 0),
      terms,
      explanation,
    };
  }
}

/** What finance decides, and in what words. */
export interface Decided {
  decision: 'confirm' | 'return';
  opinion: string;
}

async function stored(tx: Tx, meetingId: string): Promise<Settlement> {
  const [settlement] = await tx.find(Settlement, { meetingId });
  if (!settlement) throw new NotFound('settlement');
  return settlement;
}
