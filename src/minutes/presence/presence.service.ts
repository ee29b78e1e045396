import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, Refused } from '../../platform/web/errors.js';
import { lockMeeting } from '../../meetings/meetings.js';
import { paths } from '../minutes.paths.js';
import { MeetingRecord } from '../record/record.entity.js';
import { isWritable } from '../record/record.rules.js';
import { keepsAttendance } from '../session/session.rules.js';
import { quorumAt, sittingIn, type Sitting } from '../session/sitting.queries.js';
import { isQuorate, type Quorum } from '../votes/quorum.rules.js';
import { Deviation } from '../session/deviation.entity.js';
import { PresenceEvent } from './presence-event.entity.js';
import type { MovementForm } from './presence.form.js';
import { arrivalKind, fitsBetween, isRepetition, type PresenceKind } from './presence.rules.js';

const sitting = ['NOTIFIED', 'IN_SESSION', 'PAUSED'];
/** Check-in opens so long before the planned start. */
export const openBeforeMinutes = 60;

/** What a press came to: when he was noted, and whether it was noted before. */
export interface CheckIn {
  at: string;
  before: boolean;
}

/** Notes who comes and goes (S5.D1, S1.7). */
@Injectable()
export class PresenceService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The person's own press on a page or by the room's code. A second press says when the first was. */
  checkInSelf(act: Act, id: string): Promise<CheckIn> {
    return this.unitOfWork.run(act, async (tx) => {
      const { facts } = await this.sitting(tx, id);
      invited(facts, act.who.id);
      return arrive(tx, facts, act.who.id, 'CODE');
    });
  }

  /** Ticks people on the list as they come. */
  arrivals(act: Act, id: string, personIds: readonly string[]): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      const { facts } = await this.sitting(tx, id);
      if (!keepsAttendance(act, facts.meeting)) throw new NotAllowed();
      let noted = 0;
      for (const personId of [...personIds].sort()) {
        invited(facts, personId);
        if (!(await arrive(tx, facts, personId, 'LIST')).before) noted++;
      }
      return noted;
    });
  }

  /** Notes that somebody left, with the chair's consent or without; whoever leaves may end the quorum (P1). */
  leave(act: Act, id: string, leaving: { personId: string; consented: boolean; reason: string }): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { facts } = await this.sitting(tx, id);
      if (!keepsAttendance(act, facts.meeting)) throw new NotAllowed();
      invited(facts, leaving.personId);
      const next = { personId: leaving.personId, kind: 'LEFT' as const, at: act.at };
      if (isRepetition(facts.events, next)) throw new Refused({ key: 'minutes.presence.notThere', source: 'S1.7' });
      await depart(tx, facts, next, { via: 'LIST', consented: leaving.consented, reason: leaving.reason });
      return id;
    });
  }

  /** Notes a coming or going, now or at a time of the day before now, which then needs a reason (P15, S2.O8). */
  move(act: Act, id: string, movement: MovementForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      const facts = await sittingIn(tx, id);
      if (!keepsAttendance(act, facts.meeting)) throw new NotAllowed();
      await openForPresence(tx, facts);
      const { personId, time, reason, consented } = movement;
      invited(facts, personId);
      const at = time ? instantAt(localDateOf(meeting.startsAt!), time) : act.at;
      if (at > act.at) throw new Refused({ key: 'minutes.presence.future', field: 'time' });
      if (time && !reason) throw new Refused({ key: 'sitting.presence.lateReason', field: 'reason', source: 'S1.7' });
      const kind = movement.direction === 'OUT' ? 'LEFT' : arrivalKind(facts.events, personId);
      const next = { personId, kind, at };
      if (!fitsBetween(facts.events, next)) {
        const key = kind === 'LEFT' ? 'minutes.presence.notThere' : 'minutes.presence.already';
        throw new Refused({ key, field: 'personId', source: 'S1.7' });
      }
      const via = time ? ('MADE_UP' as const) : ('LIST' as const);
      if (kind === 'LEFT') await depart(tx, facts, { ...next, kind }, { via, consented, reason });
      else await note(tx, id, { ...next, via, consented: true, reason });
      return id;
    });
  }

  /** Makes up a check-in that was forgotten, with the time it happened and a reason. */
  makeUp(act: Act, id: string, arrival: { personId: string; time: string; reason: string }): Promise<string> {
    return this.move(act, id, { ...arrival, direction: 'IN', consented: true });
  }

  private async sitting(tx: Tx, id: string): Promise<{ facts: Sitting }> {
    const meeting = await lockMeeting(tx, id);
    if (!sitting.includes(meeting.state)) throw new Refused({ key: 'minutes.presence.closed', source: 'S5.D1' });
    const opens = Date.parse(meeting.startsAt!) - openBeforeMinutes * 60_000;
    if (Date.parse(tx.act.at) < opens)
      throw new Refused({ key: 'minutes.presence.early', args: { minutes: openBeforeMinutes } });
    return { facts: await sittingIn(tx, id) };
  }
}

/** Presence may be entered from the notice until the recorder has signed. Throws `Refused`. */
async function openForPresence(tx: Tx, facts: Sitting): Promise<void> {
  const [record] = await tx.find(MeetingRecord, { meetingId: facts.meeting.id });
  const open = record ? isWritable(record) : sitting.includes(facts.meeting.state);
  if (!open) throw new Refused({ key: 'sitting.presence.signed', source: 'S3.R4' });
}

async function depart(
  tx: Tx,
  facts: Sitting,
  next: { personId: string; kind: 'LEFT'; at: string },
  how: Pick<Noted, 'via' | 'consented' | 'reason'>,
): Promise<void> {
  const before = quorumAt(facts, tx.act.at);
  await note(tx, facts.meeting.id, { ...next, ...how });
  facts.events.push({ ...next, consented: how.consented });
  const after = quorumAt(facts, tx.act.at);
  if (facts.meeting.state === 'IN_SESSION' && isQuorate(before) && !isQuorate(after)) await tellChair(tx, facts, after);
}

/** The quorum is gone: noted, and told to the chair at once; returning and leaving again tells him again (P1). */
async function tellChair(tx: Tx, facts: Sitting, quorum: Quorum): Promise<void> {
  const { id, chairId, title, label } = facts.meeting;
  await tx.insert(Deviation, {
    id: newId(),
    meetingId: id,
    itemId: null,
    kind: 'BELOW_QUORUM',
    reason: `${quorum.present}/${quorum.due}`,
    at: tx.act.at,
    enteredById: tx.act.who.id,
  });
  await tx.later.message({
    kind: 'session.belowQuorum',
    to: chairId ? [chairId] : [],
    about: { kind: 'meeting', id },
    data: { title, ...quorum },
    url: paths.session(id),
    label,
  });
}

function invited(facts: Sitting, personId: string): void {
  if (!facts.people.some((person) => person.personId === personId)) throw new NotFound('person of the meeting');
}

async function arrive(tx: Tx, facts: Sitting, personId: string, via: 'LIST' | 'CODE'): Promise<CheckIn> {
  const kind = arrivalKind(facts.events, personId);
  const next = { personId, kind, at: tx.act.at };
  if (isRepetition(facts.events, next)) {
    const own = facts.events.filter((event) => event.personId === personId && event.kind !== 'LEFT');
    return { at: own.at(-1)!.at, before: true };
  }
  await note(tx, facts.meeting.id, { ...next, via, consented: true, reason: null });
  return { at: tx.act.at, before: false };
}

interface Noted {
  personId: string;
  kind: PresenceKind;
  at: string;
  via: PresenceEvent['via'];
  consented: boolean;
  reason: string | null;
}

async function note(tx: Tx, meetingId: string, event: Noted): Promise<void> {
  const onceKey = event.kind === 'ARRIVED' ? `${meetingId}:${event.personId}` : null;
  await tx.insert(PresenceEvent, {
    id: newId(),
    meetingId,
    ...event,
    reason: event.reason || null,
    enteredById: tx.act.who.id,
    onceKey,
  });
  tx.audit({
    act: `presence.${event.kind.toLowerCase()}`,
    subject: 'meeting',
    id: meetingId,
    detail: { personId: event.personId, via: event.via },
  });
}
