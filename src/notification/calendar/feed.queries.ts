import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import { addMinutes, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { namedBetween } from '../../secrecy/secrecy.js';
import type { FeedRow } from './feed.rules.js';

const day = 1440;
const daysBack = 30;
const daysAhead = 400;
const most = 2000;

/** The meetings of a calendar feed. */
@Injectable()
export class FeedQueries {
  constructor(private readonly database: Database) {}

  /** Meetings in which this person has a part and of which he may know, from a month back to a year ahead. */
  of(person: Pick<Principal, 'id' | 'clearance'>, at: Instant): Promise<FeedRow[]> {
    const own = namedBetween(person, 'meeting', addMinutes(at, -daysBack * day), addMinutes(at, daysAhead * day));
    return this.database.rows<FeedRow>(
      `SELECT m.id, m.title, m.label, m.state, m.startsAt, m.endsAt, COALESCE(r.name, m.place, '') AS place,
         (SELECT COUNT(*) FROM notice n WHERE n.meetingId = m.id) AS notices
       FROM audience a JOIN meeting m ON m.id = a.subjectId LEFT JOIN room r ON r.id = m.roomId
       WHERE ${own.sql} AND m.startsAt IS NOT NULL AND m.state NOT IN ('DRAFT', 'RETURNED', 'REJECTED')
         AND (? IN (m.organizerId, m.convenerId, m.chairId, m.recorderId) OR EXISTS (
           SELECT 1 FROM meeting_person mp WHERE mp.meetingId = m.id AND mp.personId = ?))
       ORDER BY a.sortAt, a.subjectId LIMIT ${most}`,
      [...own.params, person.id, person.id],
    );
  }
}
