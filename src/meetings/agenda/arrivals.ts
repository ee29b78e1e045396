import { addMinutes, localOf } from '../../platform/clock/instant.js';
import { marks, type Rows } from '../../platform/database/rows.js';
import type { Texts } from '../../platform/text/texts.js';

interface Course {
  minutes: number;
  startedAt: string | null;
  endedAt: string | null;
}

/** When each item is to be expected: as planned, until what has been called and ended says otherwise (MT11). */
export function expectedStarts(items: readonly Course[], startsAt: string): string[] {
  let next = startsAt;
  return items.map(({ minutes, startedAt, endedAt }) => {
    const start = startedAt ?? next;
    next = endedAt ?? addMinutes(start, minutes);
    return start;
  });
}

/** The items somebody sits in for only, and when he is expected for the first that is not over. */
export interface Arrival {
  positions: number[];
  at: string;
}

interface Line extends Course {
  meetingId: string;
  position: number;
  own: string | null;
  startsAt: string;
}

/** Of these meetings, when somebody is expected in those where he sits in for some items only. One query. */
export async function arrivalsOf(
  rows: Rows,
  personId: string,
  meetingIds: readonly string[],
): Promise<Map<string, Arrival>> {
  if (!meetingIds.length) return new Map();
  const lines = await rows<Line>(
    `SELECT i.meetingId, i.position, i.minutes, i.startedAt, i.endedAt, a.personId AS own,
       COALESCE(m.actualStartAt, m.startsAt) AS startsAt
     FROM agenda_item i JOIN meeting m ON m.id = i.meetingId
     LEFT JOIN agenda_attendee a ON a.itemId = i.id AND a.personId = ?
     WHERE i.meetingId IN (${marks(meetingIds)}) AND m.startsAt IS NOT NULL ORDER BY i.meetingId, i.position`,
    [personId, ...meetingIds],
  );
  return new Map(
    meetingIds.flatMap((id) => {
      const all = lines.filter((line) => line.meetingId === id);
      const starts = expectedStarts(all, all[0]?.startsAt ?? '');
      const own = all.map((line, n) => ({ ...line, at: starts[n]! })).filter((line) => line.own);
      if (!own.length) return [];
      const first = own.find((line) => !line.endedAt) ?? own[0]!;
      return [[id, { positions: own.map((line) => Number(line.position)), at: first.at }] as const];
    }),
  );
}

/** 「第 3 项，约 10:20 到」 */
export function arrivalWords({ positions, at }: Arrival, texts: Texts): string {
  return texts.t('meetings.ownArrival', { items: positions.join('、'), time: localOf(at).time });
}
