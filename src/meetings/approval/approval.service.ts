import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Texts } from '../../platform/text/texts.js';
import { refuse, Taken } from '../../platform/web/errors.js';
import { confirmBooking, releaseBooking } from '../../resources/resources.js';
import { heldBy } from '../application/room-reservation.js';
import { advance } from '../meeting/meeting-states.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { lockUnfiltered } from '../meeting/meeting.queries.js';
import { OwedChecks } from '../checks/owed-checks.js';
import { refreshMaterials } from '../owed-materials/owed-materials.js';
import { paths } from '../meetings.paths.js';
import { keepRecorder } from '../venue/staffing.js';
import { ApprovalStep } from './approval.entity.js';
import { MeetingApproved, MeetingRejected, MeetingReturned } from './approval.events.js';
import { inHisName, stepFor } from './approval.queries.js';
import { decidedMeanwhile, decisionFaults, outcomeOf, type Decision } from './approval.rules.js';
import { whoOf } from './approval.view.js';
import { ApprovalChain } from './chain.js';

/** Deciding on applications (MT10, S6.I1). */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    readonly chain: ApprovalChain,
    readonly owed: OwedChecks,
    private readonly texts: Texts,
  ) {}

  /**
   * Decides an open step, for oneself or for the person one stands in for; `judge` looks at it once more while nobody can
   * change it. Returns the meeting's id.
   */
  async decide(
    act: Act,
    stepId: string,
    decision: Decision,
    opinion: string,
    judge?: (tx: Tx) => Promise<void>,
  ): Promise<string> {
    return this.unitOfWork.run(inHisName(act, await stepFor(rowsOf(this.database), act, stepId)), async (tx) => {
      const { meetingId } = await tx.one(ApprovalStep, { id: stepId });
      const meeting = await lockUnfiltered(tx, meetingId);
      const step = await tx.lock(ApprovalStep, stepId);
      if (step.decidedAt) throw new Taken(decidedMeanwhile(step, whoOf(await withNames(tx, step), this.texts)));
      refuse(decisionFaults(step, decision, opinion, { id: act.who.id, proposers: [meeting.organizerId] }));
      await judge?.(tx);
      const outcome = {
        state: outcomeOf[decision],
        decidedAt: act.at,
        decidedById: act.who.id,
        opinion: opinion || null,
      };
      await tx.change(ApprovalStep, step, outcome);
      await tx.todos.close({ kind: 'approval', id: stepId });
      await tx.later.dropSteps({ kind: 'approval', id: stepId });
      tx.audit({ act: `approval.${decision}`, subject: 'meeting', id: meetingId, detail: { step: step.position } });
      await follow[decision](tx, meeting, step, opinion, this);
      return meetingId;
    });
  }
}

/** From the row as locked: what the transaction saw at its beginning may be older. */
async function withNames(tx: Tx, { approverId, decidedById }: ApprovalStep) {
  const named = await tx.rows<{ id: string; name: string }>('SELECT id, name FROM person WHERE id IN (?, ?)', [
    approverId,
    decidedById,
  ]);
  const nameOf = (id: string | null) => named.find((person) => person.id === id)?.name ?? '';
  return { approverId, decidedById, approverName: nameOf(approverId), deciderName: nameOf(decidedById) };
}

interface Course {
  chain: ApprovalChain;
  owed: OwedChecks;
}

type Follow = (tx: Tx, meeting: Meeting, step: ApprovalStep, opinion: string, by: Course) => Promise<void>;

const follow: Record<Decision, Follow> = {
  APPROVE: async (tx, meeting, step, _opinion, { chain, owed }) => {
    if (await chain.goOn(tx, meeting, step.round)) return;
    await advance(tx, meeting, 'approve');
    const booking = await heldBy(tx, meeting.id);
    if (booking) await confirmBooking(tx, booking.id);
    await keepRecorder(tx, meeting);
    await owed.refresh(tx, meeting);
    await tx.later.job(refreshMaterials, { kind: 'meeting', id: meeting.id });
    await tellApplicant(tx, meeting, 'applicationApproved', '');
    await tx.later.announce(new MeetingApproved(meeting.id), { kind: 'meeting', id: meeting.id });
  },
  RETURN: async (tx, meeting, step, opinion) => {
    await endRound(tx, meeting, step);
    await advance(tx, meeting, 'return');
    const about = { kind: 'meeting', id: meeting.id };
    const url = paths.application(meeting.id);
    await tx.todos.open({ kind: 'revise', about, to: [meeting.organizerId], title: meeting.title, url });
    await tellApplicant(tx, meeting, 'applicationReturned', opinion);
    await tx.later.announce(new MeetingReturned(meeting.id), about);
  },
  REFUSE: async (tx, meeting, step, opinion) => {
    await endRound(tx, meeting, step);
    await advance(tx, meeting, 'reject');
    const booking = await heldBy(tx, meeting.id);
    if (booking) await releaseBooking(tx, booking.id, 'rejected');
    await tellApplicant(tx, meeting, 'applicationRefused', opinion);
    await tx.later.announce(new MeetingRejected(meeting.id), { kind: 'meeting', id: meeting.id });
  },
};

async function endRound(tx: Tx, meeting: Meeting, step: ApprovalStep): Promise<void> {
  const rest = await tx.find(ApprovalStep, { meetingId: meeting.id, round: step.round });
  for (const one of rest.filter(({ state }) => state === 'OPEN' || state === 'WAITING')) {
    await tx.change(ApprovalStep, one, { state: 'DROPPED' });
    await tx.todos.close({ kind: 'approval', id: one.id });
    await tx.later.dropSteps({ kind: 'approval', id: one.id });
  }
}

async function tellApplicant(tx: Tx, meeting: Meeting, kind: string, opinion: string): Promise<void> {
  const about = { kind: 'meeting', id: meeting.id };
  const data = { title: meeting.title, opinion };
  const url = kind === 'applicationReturned' ? paths.application(meeting.id) : paths.meeting(meeting.id);
  const occasion = `${meeting.round}`;
  await tx.later.message({ kind, to: [meeting.organizerId], about, data, url, label: meeting.label, occasion });
}
