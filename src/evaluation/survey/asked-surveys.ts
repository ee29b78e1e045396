import type { Principal } from '../../platform/access/principal.js';
import { addMinutes, type Instant } from '../../platform/clock/instant.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { visible } from '../../secrecy/secrecy.js';

/** No survey is open for longer. */
const longestMinutes = 40 * 1440;

/**
 * The surveys still open that this person was asked to answer, as a query for `id, title, closesAt, url`, from the
 * message he has anyway. Whether he has answered is not looked up: what the workbench shows is the same before and
 * after, and ties nobody to an answer (quality #39, wishes 22).
 */
export function askedSurveys(reader: Principal, now: Instant): Fragment {
  const mayKnow = visible(reader, 'meeting', 'm.id');
  return {
    sql: `SELECT m.id, m.title, s.closesAt, e.url FROM inbox_entry e JOIN survey s ON s.meetingId = e.subjectId
      JOIN meeting m ON m.id = s.meetingId
      WHERE e.personId = ? AND e.createdAt >= ? AND e.kind = 'evaluation.survey' AND s.closesAt >= ? AND ${mayKnow.sql}
      ORDER BY s.closesAt, s.id LIMIT 12`,
    params: [reader.id, addMinutes(now, -longestMinutes), now, ...mayKnow.params],
  };
}
