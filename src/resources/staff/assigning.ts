import type { Act } from '../../platform/access/act.js';
import type { Label } from '../../platform/access/principal.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { marks, type Rows } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Span } from '../bookings/booking.rules.js';
import { known } from '../bookings/known.js';
import { StaffAssignment } from './staff.entity.js';
import type { Engaged, StaffDuty } from './staff.rules.js';

/** A duty at a meeting for somebody. */
export interface AssignmentRequest extends Span {
  personId: string;
  meetingId: string;
  duty: StaffDuty;
  title: string;
  label: Label;
}

/** Writes the assignment; whether he can be had was asked after locking the person. Returns its id. */
export async function assignStaff(tx: Tx, request: AssignmentRequest): Promise<string> {
  const id = newId();
  const { personId, meetingId, duty, title, label, startsAt, endsAt } = request;
  const values = { personId, meetingId, duty, title, label, startsAt, endsAt, holderId: tx.act.who.id };
  await tx.insert(StaffAssignment, { id, ...values, state: 'ASSIGNED', createdAt: tx.act.at });
  tx.audit({ act: 'staff.assign', subject: 'staffAssignment', id, detail: { meetingId, duty, personId } });
  return id;
}

/** Ends an assignment; it stays with who, when and why (Q8). Released already: nothing happens. */
export async function releaseAssignment(tx: Tx, id: string, reason: string): Promise<void> {
  const assignment = await tx.lock(StaffAssignment, id);
  if (assignment.state === 'RELEASED') return;
  const released = { releasedAt: tx.act.at, releasedById: tx.act.who.id, releaseReason: reason };
  await tx.change(StaffAssignment, assignment, { state: 'RELEASED', ...released });
  tx.audit({ act: 'staff.release', subject: 'staffAssignment', id });
}

/** Where these people serve in a span, apart from one meeting. */
export async function engagedIn(
  rows: Rows,
  act: Act,
  people: readonly string[],
  span: Span,
  besides: string,
): Promise<Engaged[]> {
  if (!people.length) return [];
  const mayKnow = known(act.who);
  return rows<Engaged>(
    `SELECT b.personId, b.startsAt, b.endsAt, CASE WHEN ${mayKnow.sql} THEN b.title END AS title
     FROM staff_assignment b WHERE b.personId IN (${marks(people)}) AND b.state = 'ASSIGNED'
       AND b.endsAt > ? AND b.startsAt < ? AND b.meetingId <> ? ORDER BY b.startsAt LIMIT 200`,
    [...mayKnow.params, ...people, span.startsAt, span.endsAt, besides],
  );
}

/** Why these people are away in a span, by person: an absence noted, or approvals handed to a delegate while out. */
export async function awayIn(rows: Rows, people: readonly string[], span: Span): Promise<Map<string, string>> {
  if (!people.length) return new Map();
  const days = [localDateOf(span.startsAt), localDateOf(span.endsAt)];
  const found = await rows<{ personId: string; reason: string }>(
    `SELECT a.personId, a.reason FROM staff_absence a
     WHERE a.personId IN (${marks(people)}) AND a.liftedAt IS NULL AND a.untilDay >= ? AND a.fromDay <= ?
     UNION ALL SELECT d.delegatorId, d.reason FROM delegation d
     WHERE d.delegatorId IN (${marks(people)}) AND d.endedAt IS NULL AND d.untilDay >= ? AND d.fromDay <= ?`,
    [...people, ...days, ...people, ...days],
  );
  return new Map(found.map((one) => [one.personId, one.reason]));
}
