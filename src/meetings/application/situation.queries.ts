import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addMinutes, localDateOf } from '../../platform/clock/instant.js';
import { visible } from '../../secrecy/secrecy.js';
import { stepsOf, postsFor } from '../flows/posts.queries.js';
import { chainOf, exceptionApprover } from '../flows/flow.rules.js';
import { marks, type Rows } from '../../platform/database/rows.js';
import { findKind } from '../types/kinds.js';
import { holdingTerms } from '../types/type.queries.js';
import { budgetFor } from '../cost/cost.queries.js';
import { standardOn } from '../fees/fee.queries.js';
import { namedItem } from '../plan/plan.queries.js';
import { MeetingSettings } from '../settings.js';
import { peopleOf, type ApplicationContent } from './application.js';
import type { ApplicationFacts, Clash, NamedPerson, RoomSituation } from './application.facts.js';

/** The meeting an application belongs to, as far as it exists already. */
export interface Known {
  id?: string;
  organizerId: string;
  supervisorId: string | null;
  typeVersionId?: string | null;
}

/** Loads everything the verdicts on an application need. */
@Injectable()
export class Situations {
  constructor(private readonly settings: MeetingSettings) {}

  /** A dozen queries at most; with the rows of a transaction it is what decides the submission (Q51). */
  async of(rows: Rows, act: Act, content: ApplicationContent, known: Known): Promise<ApplicationFacts> {
    const today = localDateOf(act.at);
    const { settings } = this;
    const code = content.subtype ?? content.type;
    const kind = await findKind(rows, code);
    const terms = await holdingTerms(rows, { ...content, typeVersionId: known.typeVersionId }, today);
    const presenters = content.items.flatMap((item) => item.presenterId ?? []);
    const units = await rows<{ id: string; name: string }>('SELECT id, shortName AS name FROM unit');
    const posts = await postsFor(rows, content.hostUnitId, settings.officeCode(today));
    const chain = chainOf(await stepsOf(rows, code, today), content, posts, [known.organizerId]);
    const exception = exceptionApprover(settings.costException(today), posts, [known.organizerId]);
    return {
      content,
      terms,
      retired: known.typeVersionId ? null : (kind?.subtype?.retiredOn ?? null),
      papers: known.id ? await papersOf(rows, known.id) : [],
      now: act.at,
      calendar: settings.calendar,
      lead: settings.lead(today),
      people: await namedPeople(rows, [...peopleOf(content), ...presenters]),
      units: new Map(units.map((unit) => [unit.id, unit.name])),
      clashes: await clashesOf(rows, act, { ...content, id: known.id }, peopleOf(content)),
      room: await roomSituation(rows, act, content, known.id),
      organizerId: known.organizerId,
      supervisorId: known.supervisorId,
      plan: {
        ...settings.planned(today),
        item: content.planItemId ? await namedItem(rows, act, content.planItemId) : null,
      },
      fees: content.feeClass ? await standardOn(rows, content.feeClass, today) : null,
      budget: known.id ? await budgetFor(rows, known.id) : null,
      hasExceptionApprover: exception !== undefined,
      hasApprover: chain.length > 0,
    };
  }
}

/** Which items of a stored meeting have papers; null stands for the meeting as a whole. */
async function papersOf(rows: Rows, meetingId: string): Promise<(string | null)[]> {
  const sql = 'SELECT DISTINCT itemId FROM material WHERE meetingId = ? AND removedAt IS NULL';
  return (await rows<{ itemId: string | null }>(sql, [meetingId])).map(({ itemId }) => itemId);
}

export async function namedPeople(rows: Rows, ids: readonly string[]): Promise<Map<string, NamedPerson>> {
  if (!ids.length) return new Map();
  const found = await rows<NamedPerson>(
    `SELECT p.id, p.name, p.post, p.unitId, u.shortName AS unitName, p.rank, p.kind, p.clearance, p.active
     FROM person p JOIN unit u ON u.id = p.unitId WHERE p.id IN (${marks(ids)})`,
    [...ids],
  );
  return new Map(found.map((person) => [person.id, person]));
}

/** Other meetings, submitted or later and not over, that need these people at the same time (P21). */
export async function clashesOf(
  rows: Rows,
  act: Act,
  meeting: { id?: string; startsAt: string | null; endsAt: string | null },
  ids: readonly string[],
): Promise<Clash[]> {
  if (!ids.length || !meeting.startsAt || !meeting.endsAt) return [];
  const mayKnow = visible(act.who, 'meeting', 'm.id');
  return rows<Clash>(
    `SELECT mp.personId, m.startsAt, m.endsAt, CASE WHEN ${mayKnow.sql} THEN m.title END AS title
     FROM meeting_person mp JOIN meeting m ON m.id = mp.meetingId
     WHERE mp.personId IN (${marks(ids)}) AND m.startsAt < ? AND m.endsAt > ? AND m.id <> ?
       AND m.state IN ('SUBMITTED', 'PREPARING', 'NOTIFIED', 'IN_SESSION', 'PAUSED')
     ORDER BY mp.rank, m.startsAt LIMIT 20`,
    [...mayKnow.params, ...ids, meeting.endsAt, meeting.startsAt, meeting.id ?? ''],
  );
}

interface RoomRow extends Omit<RoomSituation, 'taken'> {
  turnaroundMinutes: number;
}

async function roomSituation(
  rows: Rows,
  act: Act,
  content: ApplicationContent,
  ownId = '',
): Promise<RoomSituation | null> {
  if (!content.roomId) return null;
  const [room] = await rows<RoomRow>(
    'SELECT name, capacity, active, openFrom, openUntil, turnaroundMinutes FROM room WHERE id = ?',
    [content.roomId],
  );
  if (!room) return null;
  if (!content.startsAt || !content.endsAt) return { ...room, taken: null };
  const mayKnow = visible(act.who, 'meeting', 'b.meetingId');
  const clearing = room.turnaroundMinutes;
  const [taken] = await rows<NonNullable<RoomSituation['taken']>>(
    `SELECT b.startsAt, b.endsAt, CASE WHEN b.holderId = ? OR ${mayKnow.sql} THEN b.title END AS title
     FROM booking b WHERE b.roomId = ? AND b.state <> 'RELEASED' AND (b.meetingId IS NULL OR b.meetingId <> ?)
       AND b.startsAt < ? AND b.endsAt > ? ORDER BY b.startsAt LIMIT 1`,
    [
      act.who.id,
      ...mayKnow.params,
      content.roomId,
      ownId,
      addMinutes(content.endsAt, clearing),
      addMinutes(content.startsAt, -clearing),
    ],
  );
  return { ...room, taken: taken ?? null };
}
