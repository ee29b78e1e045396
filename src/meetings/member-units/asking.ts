import { labels, type Label } from '../../platform/access/principal.js';
import { screenInstant } from '../../platform/clock/format.js';
import { instantAt, localDateOf, type Instant } from '../../platform/clock/instant.js';
import { addWorkingDays } from '../../platform/clock/working-days.rules.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { actingUnits } from '../../organisation/organisation.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { whenShort } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import type { MeetingSettings } from '../settings.js';
import { MemberUnit } from './member-unit.entity.js';
import { memberUnitActs } from './member-unit.rules.js';

/** The steps of a unit that was asked: the morning of its last day, and when its time is up. */
export const remindUnit = 'meetings.remindMemberUnit';

/** Ids of those who answer for a unit and may know of something with this label; the liaison first. */
export async function answerersOf(tx: Tx, unitId: string, label: Label): Promise<string[]> {
  const people = await tx.rows<{ id: string; clearance: Label }>(
    `SELECT id, clearance FROM person WHERE unitId = ? AND active = 1 AND standing IN ('HEAD', 'LIAISON')
     ORDER BY CASE standing WHEN 'LIAISON' THEN 0 ELSE 1 END, rank, id`,
    [unitId],
  );
  const level = labels.indexOf(label);
  return people.filter(({ clearance }) => labels.indexOf(clearance) >= level).map(({ id }) => id);
}

/** Notes the units of an application, to be asked when it is approved; the host is not asked by itself. */
export async function nameUnits(
  tx: Tx,
  meeting: { id: string; hostUnitId: string },
  unitIds: readonly string[],
): Promise<MemberUnit[]> {
  const known = await tx.find(MemberUnit, { meetingId: meeting.id });
  const taken = new Set([meeting.hostUnitId, ...known.map(({ unitId }) => unitId)]);
  const fresh = (await actingUnits(rowsOf(tx), unitIds)).filter((id) => !taken.has(id));
  const rows = fresh.map((unitId, n) => ({
    ...{ id: newId(), meetingId: meeting.id, unitId, position: known.length + n + 1, liaisonId: null },
    ...{ state: 'NAMED' as const, words: '', dueAt: null, confirmedFor: null },
    ...{ answeredAt: null, answeredByName: null, version: 1 },
  }));
  await tx.insert(MemberUnit, rows);
  return rows;
}

/** Asks a unit for the time, its people and its topics: a line and a message to its liaison and head, and reminders. */
export async function askUnit(tx: Tx, meeting: Meeting, unit: MemberUnit, settings: MeetingSettings): Promise<void> {
  const to = await answerersOf(tx, unit.unitId, meeting.label);
  const dueAt = dueOf(tx.act.at, meeting, settings);
  const state = memberUnitActs.ask.to;
  const anew = { confirmedFor: null, answeredAt: null, answeredByName: null, words: '' };
  await tx.change(MemberUnit, unit, { ...anew, state, dueAt, liaisonId: to[0] ?? null });
  const about = { kind: 'memberUnit', id: unit.id };
  const url = paths.memberUnit(meeting.id, unit.unitId);
  await tx.todos.open({ kind: 'memberUnit', about, to, title: meeting.title, url, due: dueAt });
  await tellUnits(tx, meeting, 'asked', to, { ...unit, dueAt });
  const steps = { handler: remindUnit, subject: about };
  await tx.later.remindUntil(steps, { near: instantAt(localDateOf(dueAt), '09:00'), due: dueAt }, dueAt);
}

/** The end of work on the last day to answer, but not after the meeting begins. */
function dueOf(at: Instant, meeting: Pick<Meeting, 'startsAt'>, settings: MeetingSettings): Instant {
  const today = localDateOf(at);
  const day = addWorkingDays(settings.calendar, today, settings.memberUnitDays(today));
  const due = instantAt(day, settings.lead(today).cutOff);
  return meeting.startsAt && meeting.startsAt < due ? (meeting.startsAt as Instant) : due;
}

/** A message about a meeting's member unit; one for each occasion. */
export async function tellUnits(
  tx: Tx,
  meeting: Meeting,
  kind: 'asked' | 'near' | 'over' | 'silent' | 'objected' | 'waived',
  to: readonly string[],
  unit: { id: string; unitId: string; version: number; dueAt: string | null; unit?: string; words?: string },
): Promise<void> {
  const data = {
    ...{ title: meeting.title, when: whenShort(meeting), unit: unit.unit ?? '', words: unit.words ?? '' },
    due: unit.dueAt ? screenInstant(unit.dueAt) : '',
  };
  const url = kind === 'waived' ? paths.meeting(meeting.id) : paths.memberUnit(meeting.id, unit.unitId);
  const about = { kind: 'meeting', id: meeting.id };
  const occasion = `${unit.id}:${kind}:${unit.version}`;
  await tx.later.message({ kind: `memberUnit.${kind}`, to, about, data, url, label: meeting.label, occasion });
}
