import { addMinutes, instantAt, addDays, localDateOf } from '../../platform/clock/instant.js';
import { marks, type Rows } from '../../platform/database/rows.js';
import type { Engagement } from './slots.rules.js';

/** A period, and the meeting that is being moved and binds nobody. */
export interface Period {
  from: string;
  until: string;
  moving: string;
}

interface Row {
  personId: string;
  startsAt: string;
  endsAt: string;
  site: string | null;
  place: string | null;
}

const longestMinutes = 14 * 1440;
const binding = "('SUBMITTED', 'PREPARING', 'NOTIFIED', 'IN_SESSION', 'PAUSED')";

/**
 * When these people are not free: meetings that need them, and days on which somebody acts for them. It says nothing of
 * what they do then. Two queries, however many people.
 */
export async function engagementsOf(rows: Rows, ids: readonly string[], period: Period): Promise<Engagement[]> {
  if (!ids.length) return [];
  const { from, until, moving } = period;
  const during = `m.startsAt < ? AND m.startsAt >= ? AND m.endsAt > ? AND m.id <> ? AND m.state IN ${binding}`;
  const days = [until, addMinutes(from, -longestMinutes), from, moving];
  const meetings = await rows<Row>(
    `SELECT mp.personId, m.startsAt, m.endsAt, r.site, m.place
     FROM meeting_person mp JOIN meeting m ON m.id = mp.meetingId LEFT JOIN room r ON r.id = m.roomId
     WHERE mp.personId IN (${marks(ids)}) AND ${during}
     UNION ALL SELECT m.recorderId, m.startsAt, m.endsAt, r.site, m.place
     FROM meeting m LEFT JOIN room r ON r.id = m.roomId WHERE m.recorderId IN (${marks(ids)}) AND ${during}`,
    [...ids, ...days, ...ids, ...days],
  );
  const absences = await rows<{ personId: string; fromDay: string; untilDay: string }>(
    `SELECT delegatorId AS personId, fromDay, untilDay FROM delegation
     WHERE delegatorId IN (${marks(ids)}) AND untilDay >= ? AND fromDay <= ? AND endedAt IS NULL`,
    [...ids, localDateOf(from), localDateOf(until)],
  );
  return [
    ...meetings.map(({ site, place, ...row }) => ({ ...row, site: site ?? place })),
    ...absences.map(({ personId, fromDay, untilDay }) => ({
      personId,
      startsAt: instantAt(fromDay, '00:00'),
      endsAt: instantAt(addDays(untilDay, 1), '00:00'),
      site: null,
    })),
  ];
}
