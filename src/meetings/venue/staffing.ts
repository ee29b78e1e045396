import { localDateOf } from '../../platform/clock/instant.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, type Refusal } from '../../platform/web/errors.js';
import { Person } from '../../organisation/organisation.js';
import {
  assignStaff,
  awayIn,
  engagedFaults,
  engagedIn,
  releaseAssignment,
  StaffAssignment,
} from '../../resources/resources.js';
import type { Meeting } from '../meeting/meeting.entity.js';

interface Timed {
  startsAt: string;
  endsAt: string;
}

/** The meeting's time, or nothing while it has none. */
export function timeOf(meeting: Pick<Meeting, 'startsAt' | 'endsAt'>): Timed | undefined {
  const { startsAt, endsAt } = meeting;
  return startsAt && endsAt ? { startsAt, endsAt } : undefined;
}

/** Locks the person and says why he cannot serve at this meeting then: away, or serving at another (S8.X4). */
export async function servingFaults(tx: Tx, meeting: Meeting, personId: string, field: string): Promise<Refusal[]> {
  const span = timeOf(meeting);
  const person = await tx.lock(Person, personId);
  if (!span) return [];
  const busy = await engagedIn(rowsOf(tx), tx.act, [personId], span, meeting.id);
  const away = await awayIn(rowsOf(tx), [personId], span);
  return engagedFaults(person.name, busy, away.get(personId) ?? null, field);
}

/** Keeps the time of the meeting's recorder taken, and frees that of who recorded before (S2.O6, S8.X4). */
export async function keepRecorder(tx: Tx, meeting: Meeting): Promise<void> {
  const span = timeOf(meeting);
  const kept = await tx.find(StaffAssignment, { meetingId: meeting.id, duty: 'RECORDER', state: 'ASSIGNED' });
  for (const { id, personId } of kept) if (personId !== meeting.recorderId) await releaseAssignment(tx, id, 'replaced');
  if (!span || !meeting.recorderId || kept.some(({ personId }) => personId === meeting.recorderId)) return;
  const { id: meetingId, recorderId: personId, title, label } = meeting;
  await assignStaff(tx, { personId, meetingId, duty: 'RECORDER', title, label, ...span });
}

/**
 * Moves those who serve at a meeting to its new time. Whoever is elsewhere then, and was not already at the old time,
 * makes it refused: field `date` (S8.X4).
 */
export async function moveStaff(tx: Tx, meeting: Meeting): Promise<void> {
  const span = timeOf(meeting);
  if (!span) return;
  const serving = await tx.find(StaffAssignment, { meetingId: meeting.id, state: 'ASSIGNED' }, { personId: 'ASC' });
  const faults: Refusal[] = [];
  for (const one of serving) {
    if (one.startsAt === span.startsAt && one.endsAt === span.endsAt) continue;
    const person = await tx.lock(Person, one.personId);
    const before = await engagedIn(rowsOf(tx), tx.act, [one.personId], one, meeting.id);
    const then = await engagedIn(rowsOf(tx), tx.act, [one.personId], span, meeting.id);
    const fresh = then.filter(
      (busy) => !before.some((old) => old.startsAt === busy.startsAt && old.endsAt === busy.endsAt),
    );
    const sameDay = localDateOf(one.startsAt) === localDateOf(span.startsAt);
    const away = sameDay ? undefined : (await awayIn(rowsOf(tx), [one.personId], span)).get(one.personId);
    faults.push(...engagedFaults(person.name, fresh, away ?? null, 'date'));
    await tx.change(StaffAssignment, one, span);
  }
  refuse(faults);
  await keepRecorder(tx, meeting);
}

/** Ends the duties of all who serve at a meeting. */
export async function releaseStaff(tx: Tx, meetingId: string, reason: string): Promise<void> {
  for (const { id } of await tx.find(StaffAssignment, { meetingId, state: 'ASSIGNED' }, { id: 'ASC' }))
    await releaseAssignment(tx, id, reason);
}
