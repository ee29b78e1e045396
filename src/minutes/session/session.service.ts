import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addMinutes, localDateOf, minutesBetween } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Parameters } from '../../platform/parameters/parameters.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { endEarly } from '../../resources/resources.js';
import {
  advance,
  AgendaItem,
  itemEnded,
  type ItemOutcome,
  lockMeeting,
  type Meeting,
} from '../../meetings/meetings.js';
import { holdSessions, releaseSessions } from '../../organisation/organisation.js';
import { SessionEnded, SessionOpened } from '../minutes.events.js';
import { paths } from '../minutes.paths.js';
import { MeetingRecord } from '../record/record.entity.js';
import { closeCalls } from '../votes/vote-calls.js';
import { stayedDespite } from './recused.rules.js';
import { Vote } from '../votes/vote.entity.js';
import { Deviation } from './deviation.entity.js';
import {
  callRefusals,
  chairRefusal,
  impromptuRefusal,
  isOutOfOrder,
  isOverrun,
  openingRefusals,
  outcomeRefusals,
  presides,
  voteAgain,
} from './session.rules.js';
import { quorumAt, recusedFrom, sittingIn, type Sitting } from './sitting.queries.js';

/** The chair's acts: opening, pausing, calling and ending items, ending (S2.O2, S2.O5). */
@Injectable()
export class SessionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parameters: Parameters,
  ) {}

  /** Opens the sitting. Refused below the quorum (P1) and without a recorder (S1.2). */
  open(act: Act, id: string): Promise<string> {
    return this.preside(act, id, async (tx, meeting, sitting) => {
      const quorum = quorumAt(sitting, act.at);
      refuse(openingRefusals(sitting.meeting, quorum));
      await advance(tx, meeting, 'open', { actualStartAt: act.at });
      await tx.insert(MeetingRecord, { id: newId(), meetingId: id, state: 'DRAFT', recorderId: meeting.recorderId! });
      const holders = [meeting.chairId!, meeting.recorderId!, act.who.id];
      await holdSessions(tx, { subjectId: id, personIds: holders, untilAt: this.heldUntil(act, meeting) });
      await tx.todos.close({ kind: 'meeting', id }, ['session', 'reply', 'call']);
      await tx.todos.open({
        kind: 'record',
        about: { kind: 'meeting', id },
        to: [meeting.recorderId!],
        title: meeting.title,
        url: paths.record(id),
      });
      tx.audit({ act: 'session.open', subject: 'meeting', id, detail: { ...quorum } });
      await tx.later.announce(new SessionOpened(id), { kind: 'meeting', id });
    });
  }

  pause(act: Act, id: string): Promise<string> {
    return this.preside(act, id, (tx, meeting) => advance(tx, meeting, 'pause'));
  }

  resume(act: Act, id: string): Promise<string> {
    return this.preside(act, id, (tx, meeting) => advance(tx, meeting, 'resume'));
  }

  /** Calls an item. Leaving the agenda's order needs a reason, which is kept (S2.O2). */
  call(act: Act, id: string, itemId: string, reason: string): Promise<string> {
    return this.preside(act, id, async (tx, meeting, sitting) => {
      inSession(meeting);
      const item = itemOf(sitting, itemId);
      refuse([
        ...callRefusals(item, sitting.items, quorumAt(sitting, act.at, itemId)),
        chairRefusal(meeting.chairId, act.who.id, recusedFrom(sitting, itemId)),
      ]);
      if (isOutOfOrder(item, sitting.items)) {
        if (!reason) throw new Refused({ key: 'minutes.session.orderReason', field: 'reason', source: 'S2.O2' });
        await deviate(tx, id, itemId, 'OUT_OF_ORDER', reason);
      }
      await tx.update(AgendaItem, { id: itemId }, { startedAt: act.at, version: item.version + 1 });
      tx.audit({ act: 'session.item', subject: 'meeting', id, detail: { itemId } });
    });
  }

  /** Ends an item with its outcome; more than a tenth over its time, and a recused person who stays, are deviations that show by themselves. */
  conclude(
    act: Act,
    id: string,
    itemId: string,
    ending: { outcome: ItemOutcome; conclusion: string },
  ): Promise<string> {
    return this.preside(act, id, async (tx, meeting, sitting) => {
      inSession(meeting);
      const item = itemOf(sitting, itemId);
      if (!item.startedAt || item.endedAt) throw new Refused({ key: 'minutes.session.itemNotOpen', source: 'S2.O2' });
      const votes = await tx.find(Vote, { meetingId: id, itemId }, { at: 'ASC' });
      const recusals = sitting.recusals.filter((one) => one.itemId === itemId);
      refuse([
        ...outcomeRefusals(item, ending.outcome, quorumAt(sitting, act.at, itemId), votes),
        voteAgain(votes, recusals, ending.outcome),
      ]);
      const stayed = stayedDespite(recusals, sitting.events, item.startedAt, act.at);
      if (stayed.length) await deviate(tx, id, itemId, 'RECUSED', stayed.join('、'));
      const minutes = minutesBetween(item.startedAt, act.at);
      if (isOverrun(item.minutes, minutes)) await deviate(tx, id, itemId, 'OVERRUN', `${minutes}/${item.minutes}`);
      if (ending.outcome === 'DEFERRED' || ending.outcome === 'RETURNED') {
        if (!ending.conclusion)
          throw new Refused({ key: 'minutes.session.setAsideReason', field: 'conclusion', source: 'S2.K2' });
        await deviate(tx, id, itemId, 'SET_ASIDE', ending.conclusion);
      }
      await tx.update(AgendaItem, { id: itemId }, { ...ending, endedAt: act.at, version: item.version + 1 });
      await closeCalls(tx, id, itemId);
      await itemEnded(tx, itemId, ending.outcome);
      tx.audit({
        act: 'session.conclude',
        subject: 'meeting',
        id,
        detail: { itemId, outcome: ending.outcome, minutes },
      });
    });
  }

  /** Adds a topic raised in the meeting itself; refused for major matters (P9). */
  impromptu(act: Act, id: string, topic: { title: string; minutes: number; reason: string }): Promise<string> {
    return this.preside(act, id, async (tx, meeting, sitting) => {
      inSession(meeting);
      refuse([impromptuRefusal(sitting.meeting)]);
      const itemId = newId();
      const position = Math.max(0, ...sitting.items.map((item) => item.position)) + 1;
      await tx.insert(AgendaItem, {
        id: itemId,
        meetingId: id,
        position,
        title: topic.title,
        category: 'DISCUSS',
        minutes: topic.minutes,
        isMajor: false,
        isPersonnel: false,
        impromptu: true,
      });
      await deviate(tx, id, itemId, 'IMPROMPTU', topic.reason);
      tx.audit({ act: 'session.impromptu', subject: 'meeting', id, detail: { itemId, position } });
    });
  }

  /** Ends the sitting; items not called are marked as not reached, which has to be confirmed. */
  end(act: Act, id: string, confirmed: boolean): Promise<string> {
    return this.preside(act, id, async (tx, meeting, sitting) => {
      if (sitting.items.some((item) => item.startedAt && !item.endedAt)) {
        throw new Refused({ key: 'minutes.session.itemOpen', source: 'S2.O2' });
      }
      const uncalled = sitting.items.filter((other) => !other.startedAt);
      if (uncalled.length && !confirmed)
        throw new Refused({ key: 'sitting.ending.asks', args: { n: uncalled.length } });
      for (const item of uncalled) {
        await tx.update(AgendaItem, { id: item.id }, { outcome: 'NOT_REACHED', version: item.version + 1 });
        await itemEnded(tx, item.id, 'NOT_REACHED');
      }
      await advance(tx, meeting, 'end', { actualEndAt: act.at });
      await endEarly(tx, id);
      await releaseSessions(tx, id);
      await tx.todos.open({
        kind: 'closing',
        about: { kind: 'meeting', id },
        to: [meeting.chairId!],
        title: meeting.title,
        url: paths.closing(id),
      });
      await tx.later.announce(new SessionEnded(id), { kind: 'meeting', id });
    });
  }

  /** The planned length from now, and a while more. */
  private heldUntil(act: Act, meeting: Meeting): string {
    const more = this.parameters.number('minutes.holdMinutes', localDateOf(act.at));
    return addMinutes(act.at, minutesBetween(meeting.startsAt!, meeting.endsAt!) + more);
  }

  private preside(
    act: Act,
    id: string,
    work: (tx: Tx, meeting: Meeting, sitting: Sitting) => Promise<void>,
  ): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      const sitting = await sittingIn(tx, id);
      if (!presides(act, sitting.meeting)) throw new NotAllowed('only the chair presides');
      await work(tx, meeting, sitting);
      return id;
    });
  }
}

function inSession(meeting: Meeting): void {
  if (meeting.state !== 'IN_SESSION') throw new Refused({ key: 'minutes.session.notInSession', source: 'S8.I1' });
}

function itemOf(sitting: Sitting, itemId: string): Sitting['items'][number] {
  const item = sitting.items.find((other) => other.id === itemId);
  if (!item) throw new Refused({ key: 'minutes.session.noItem' });
  return item;
}

function deviate(tx: Tx, meetingId: string, itemId: string, kind: Deviation['kind'], reason: string): Promise<void> {
  const deviation = { id: newId(), meetingId, itemId, kind, reason, at: tx.act.at, enteredById: tx.act.who.id };
  return tx.insert(Deviation, deviation);
}
