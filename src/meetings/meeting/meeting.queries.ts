import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { visible } from '../../secrecy/secrecy.js';
import type { Rows } from '../../platform/database/rows.js';
import { Meeting } from './meeting.entity.js';

/** A meeting with the names that its pages and papers show. */
export interface MeetingFacts extends Meeting {
  hostUnit: string;
  initiatorUnit: string | null;
  initiator: string | null;
  organizer: string;
  convener: string | null;
  convenerPost: string | null;
  chair: string | null;
  chairPost: string | null;
  recorder: string | null;
  room: string | null;
  roomSite: string | null;
  roomCapacity: number | null;
  subtypeName: string | null;
  /** How many member units it joins (S2.K4). */
  joined: number;
}

const name = (column: string, what = 'name') => `(SELECT p.${what} FROM person p WHERE p.id = m.${column})`;
const unit = (column: string) => `(SELECT u.shortName FROM unit u WHERE u.id = m.${column})`;

/** The columns of `MeetingFacts`; for a FROM with `meeting m LEFT JOIN room r ON r.id = m.roomId`. */
const columns = `m.*, ${unit('hostUnitId')} AS hostUnit, ${unit('initiatorUnitId')} AS initiatorUnit,
  ${name('initiatorId')} AS initiator, ${name('organizerId')} AS organizer, ${name('convenerId')} AS convener,
  ${name('convenerId', 'post')} AS convenerPost, ${name('chairId')} AS chair, ${name('chairId', 'post')} AS chairPost,
  ${name('recorderId')} AS recorder, r.name AS room, r.site AS roomSite, r.capacity AS roomCapacity,
  (SELECT s.name FROM meeting_subtype s WHERE s.code = m.subtype) AS subtypeName,
  (SELECT COUNT(*) FROM member_unit j WHERE j.meetingId = m.id) AS joined`;

/** The meeting, if this person may know of it; everything else is `NotFound` alike (Q20). One query. */
export async function meetingFor(rows: Rows, act: Act, id: string): Promise<MeetingFacts> {
  if (!isId(id)) throw new NotFound('meeting');
  const mayKnow = visible(act.who, 'meeting', 'm.id');
  const [meeting] = await rows<MeetingFacts>(
    `SELECT ${columns} FROM meeting m LEFT JOIN room r ON r.id = m.roomId WHERE m.id = ? AND ${mayKnow.sql}`,
    [id, ...mayKnow.params],
  );
  if (!meeting) throw new NotFound('meeting');
  return typed(meeting);
}

/** The same for somebody whose right to see it was found otherwise: the approver of one of its steps. */
export async function meetingUnfiltered(rows: Rows, id: string): Promise<MeetingFacts> {
  const [meeting] = await rows<MeetingFacts>(
    `SELECT ${columns} FROM meeting m LEFT JOIN room r ON r.id = m.roomId WHERE m.id = ?`,
    [id],
  );
  if (!meeting) throw new NotFound('meeting');
  return typed(meeting);
}

/** Locks a meeting that the acting person may know of; the first lock of every act on it (Q6). Throws `NotFound`. */
export async function lockMeeting(tx: Tx, id: string): Promise<Meeting> {
  const mayKnow = visible(tx.act.who, 'meeting', 'm.id');
  const known =
    isId(id) &&
    (await tx.row(`SELECT 1 AS x FROM meeting m WHERE m.id = ? AND ${mayKnow.sql}`, [id, ...mayKnow.params]));
  if (!known) throw new NotFound('meeting');
  return lockUnfiltered(tx, id);
}

/** The same for somebody whose right to act was found otherwise: an approver's step, a mailed link, a leave to decide. */
export function lockUnfiltered(tx: Tx, id: string): Promise<Meeting> {
  return tx.lock(Meeting, id);
}

function typed(row: MeetingFacts): MeetingFacts {
  const { personalInfo, isMajor, minutesRequired, costFen, joined } = row;
  return {
    ...row,
    personalInfo: Boolean(personalInfo),
    isMajor: Boolean(isMajor),
    minutesRequired: Boolean(minutesRequired),
    costFen: costFen === null ? null : Number(costFen),
    joined: Number(joined),
  };
}
