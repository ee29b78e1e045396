import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { visible } from '../../secrecy/secrecy.js';
import { attendanceOf, hasLeftEarly, presentAt, type PresenceFact } from '../presence/presence.rules.js';
import { standingRecusals, type Share, type StandingRecusal } from '../../meetings/meetings.js';
import type { Quorum } from '../votes/quorum.rules.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';

export interface SittingMeeting {
  id: string;
  title: string;
  number: string | null;
  type: string;
  state: string;
  label: string;
  isMajor: number;
  chairId: string | null;
  recorderId: string | null;
  organizerId: string;
  convenerId: string | null;
  startsAt: string;
  endsAt: string;
  actualStartAt: string | null;
  actualEndAt: string | null;
  minutesRequired: number;
  version: number;
  placeName: string;
  /** Of those who should attend: what opens it and what passes (P1, P3), as its type says. */
  quorum: Share | null;
  majority: Share | null;
}

export interface SittingPerson {
  personId: string;
  name: string;
  post: string;
  unitName: string;
  capacity: string;
  rank: number;
  leave: boolean;
  leaveReason: string | null;
  substituteId: string | null;
}

export interface SittingItem {
  id: string;
  position: number;
  title: string;
  category: string;
  presenterName: string | null;
  presenterId: string | null;
  /** The unit that brought it in, else its presenter's. */
  unitId: string | null;
  minutes: number;
  isMajor: number;
  isPersonnel: number;
  impromptu: number;
  startedAt: string | null;
  endedAt: string | null;
  outcome: string | null;
  conclusion: string | null;
  version: number;
  /** Who is recused from it, parted by `、`. */
  recused: string;
}

/** Everything that is known of a sitting at an instant. */
export interface Sitting {
  meeting: SittingMeeting;
  people: SittingPerson[];
  items: SittingItem[];
  events: PresenceFact[];
  recusals: StandingRecusal[];
}

const meetingSql = `SELECT m.id, m.title, m.number, m.type, m.state, m.label, m.isMajor, m.chairId, m.recorderId, m.organizerId,
  m.convenerId, m.startsAt, m.endsAt, m.actualStartAt, m.actualEndAt, m.minutesRequired, m.version,
  COALESCE(r.name, m.place, '') AS placeName, v.quorum, v.majority FROM meeting m LEFT JOIN room r ON r.id = m.roomId
  LEFT JOIN meeting_type_version v ON v.id = m.typeVersionId WHERE m.id = ?`;

/** Reads of a sitting: five queries, however many people and items it has. */
@Injectable()
export class SittingQueries {
  constructor(private readonly database: Database) {}

  /** The sitting of a meeting this person may know of. Throws `NotFound`. */
  async seen(act: Act, id: string): Promise<Sitting> {
    const filter = visible(act.who, 'meeting', 'm.id');
    const meeting = await this.database.row<SittingMeeting>(`${meetingSql} AND ${filter.sql}`, [id, ...filter.params]);
    if (!meeting) throw new NotFound('meeting');
    return complete(rowsOf(this.database), meeting);
  }
}

/** The sitting as a transaction sees it: what decides a write (Q51). Throws `NotFound`. */
export async function sittingIn(tx: { rows: Rows }, id: string): Promise<Sitting> {
  const [meeting] = await tx.rows<SittingMeeting>(meetingSql, [id]);
  if (!meeting) throw new NotFound('meeting');
  return complete(rowsOf(tx), meeting);
}

async function complete(rows: Rows, meeting: SittingMeeting): Promise<Sitting> {
  const people = await rows<Omit<SittingPerson, 'leave'>>(
    `SELECT mp.personId, mp.name, mp.post, mp.unitName, mp.capacity, mp.rank, l.reason AS leaveReason, l.substituteId
     FROM meeting_person mp LEFT JOIN leave_request l ON l.meetingId = mp.meetingId AND l.personId = mp.personId AND l.state = 'GRANTED'
     WHERE mp.meetingId = ? ORDER BY mp.rank, mp.id`,
    [meeting.id],
  );
  const items = await rows<Omit<SittingItem, 'recused'>>(
    `SELECT i.id, i.position, i.title, i.category, p.name AS presenterName, i.presenterId,
       COALESCE(i.unitId, p.unitId) AS unitId, i.minutes, i.isMajor, i.isPersonnel, i.impromptu,
       i.startedAt, i.endedAt, i.outcome, i.conclusion, i.version
     FROM agenda_item i LEFT JOIN person p ON p.id = i.presenterId WHERE i.meetingId = ? ORDER BY i.position, i.id`,
    [meeting.id],
  );
  const events = await rows<PresenceFact>(
    'SELECT personId, kind, at, consented FROM presence_event WHERE meetingId = ? ORDER BY at, id',
    [meeting.id],
  );
  const recusals = await standingRecusals(rows, meeting.id);
  const namesOn = (itemId: string) => recusals.filter((one) => one.itemId === itemId).map((one) => one.name);
  return {
    meeting,
    items: items.map((item) => ({ ...item, recused: namesOn(item.id).join('、') })),
    events,
    recusals,
    people: people.map((person) => ({ ...person, leave: person.leaveReason !== null })),
  };
}

/**
 * Members who should attend (leave does not lessen them, P1) and members in the room at an instant. Who is recused from
 * the item decides nothing on it, wherever he is; whether he is still due is the organ's rule (P7).
 */
export function quorumAt(sitting: Sitting, at: string, itemId?: string): Quorum {
  const recusals = sitting.recusals.filter((one) => one.itemId === itemId);
  const out = recusedFrom(sitting, itemId);
  const excused = new Set(recusals.filter((one) => one.lessensDue).map((one) => one.personId));
  const members = sitting.people.filter((person) => person.capacity === 'MEMBER');
  const present = presentAt(sitting.events, at);
  return {
    due: members.filter((person) => !excused.has(person.personId)).length,
    present: members.filter(({ personId }) => present.has(personId) && !out.has(personId)).length,
    share: sitting.meeting.quorum ?? 'MORE_THAN_HALF',
  };
}

/** Who is recused from an item (P7). */
export function recusedFrom(sitting: Pick<Sitting, 'recusals'>, itemId: string | undefined): Set<string> {
  return new Set(sitting.recusals.filter((one) => one.itemId === itemId).map((one) => one.personId));
}

/** How each person attended, by the list's order. */
export function attendances(
  sitting: Sitting,
): (SittingPerson & ReturnType<typeof attendanceOf> & { leftEarly: boolean })[] {
  const { actualStartAt, startsAt, actualEndAt } = sitting.meeting;
  const start = actualStartAt ?? startsAt;
  return sitting.people.map((person) => ({
    ...person,
    ...attendanceOf(person, sitting.events, start),
    leftEarly: hasLeftEarly(sitting.events, person.personId, actualEndAt),
  }));
}
