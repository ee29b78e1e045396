import { screenSpan } from '../../platform/clock/format.js';
import { addDays, instantAt, localDateOf } from '../../platform/clock/instant.js';
import { marks, type Rows } from '../../platform/database/rows.js';
import type { Texts } from '../../platform/text/texts.js';
import { spanOf } from '../../resources/resources.js';
import type { SeriesDate } from './recurrence.rules.js';

/** What stands in the way of a date, in words, by date; absent when nothing does. */
export type Obstacles = ReadonlyMap<string, string>;

interface Busy {
  startsAt: string;
  endsAt: string;
  who: string | null;
}

/** When, where and with whom the meetings of a series are to be. */
export interface Plan {
  starts: string;
  minutes: number;
  roomId: string | null;
  /** Convener, chair and recorder. */
  people: readonly string[];
}

/** What stands in the way of each date: the room taken, or who is needed elsewhere. Two queries for all dates. */
export async function obstaclesOf(
  rows: Rows,
  dates: readonly SeriesDate[],
  plan: Plan,
  texts: Texts,
): Promise<Obstacles> {
  const held = dates.flatMap((one) => one.date ?? []);
  if (!held.length) return new Map();
  const from = instantAt(addDays(held[0]!, -1), '00:00');
  const until = instantAt(addDays(held.at(-1)!, 2), '00:00');
  const busy = [...(await roomBusy(rows, plan.roomId, from, until)), ...(await peopleBusy(rows, plan, from, until))];
  const byDay = new Map<string, Busy[]>();
  for (const one of busy) {
    const day = localDateOf(one.startsAt);
    byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  const found = new Map<string, string>();
  for (const date of held) {
    const { startsAt, endsAt } = spanOf({ ...plan, date });
    const near = [...(byDay.get(addDays(date, -1)) ?? []), ...(byDay.get(date) ?? [])];
    const clashes = near.filter((one) => one.startsAt < endsAt && one.endsAt > startsAt);
    if (clashes.length) found.set(date, clashes.map((one) => words(one, texts)).join('；'));
  }
  return found;
}

function words({ startsAt, endsAt, who }: Busy, texts: Texts): string {
  return texts.t(who ? 'series.clash' : 'series.roomTaken', { who: who ?? '', when: screenSpan(startsAt, endsAt) });
}

function roomBusy(rows: Rows, roomId: string | null, from: string, until: string): Promise<Busy[]> {
  if (!roomId) return Promise.resolve([]);
  return rows<Busy>(
    `SELECT startsAt, endsAt, NULL AS who FROM booking
     WHERE roomId = ? AND state <> 'RELEASED' AND firstDay >= ? AND firstDay <= ? ORDER BY startsAt LIMIT 5000`,
    [roomId, localDateOf(from), localDateOf(until)],
  );
}

function peopleBusy(rows: Rows, plan: Plan, from: string, until: string): Promise<Busy[]> {
  if (!plan.people.length) return Promise.resolve([]);
  return rows<Busy>(
    `SELECT m.startsAt, m.endsAt, mp.name AS who FROM meeting_person mp JOIN meeting m ON m.id = mp.meetingId
     WHERE mp.personId IN (${marks(plan.people)}) AND m.startsAt >= ? AND m.startsAt < ?
       AND m.state IN ('SUBMITTED', 'PREPARING', 'NOTIFIED') ORDER BY m.startsAt LIMIT 5000`,
    [...plan.people, from, until],
  );
}
