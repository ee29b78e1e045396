import { Injectable } from '@nestjs/common';
import type { Instant } from '../../platform/clock/instant.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { arrivalsOf, type Arrival, type MeetingState } from '../../meetings/meetings.js';
import { askedSurveys } from '../../evaluation/evaluation.js';
import { namedBetween, visible } from '../../secrecy/secrecy.js';

export interface MeetingLine {
  id: string;
  title: string;
  label: string;
  state: MeetingState;
  startsAt: string;
  endsAt: string;
  room: string | null;
  place: string | null;
  capacity: string | null;
  organizerId: string;
  convenerId: string | null;
  chairId: string | null;
  recorderId: string | null;
}

export interface OwnMeeting {
  id: string;
  title: string;
  state: MeetingState;
  startsAt: string | null;
}

/** A survey that this person was asked to answer. */
export interface AskedSurvey {
  title: string;
  closesAt: string;
  url: string;
}

const columns = `m.id, m.title, m.label, m.state, m.startsAt, m.endsAt, m.organizerId, m.convenerId, m.chairId, m.recorderId,
  m.place, r.name AS room, mp.capacity`;
const notShown = "('DRAFT', 'RETURNED', 'REJECTED')";
const finished = "('REJECTED', 'CANCELLED', 'ARCHIVED')";

@Injectable()
export class DeskQueries {
  constructor(private readonly database: Database) {}

  /** Meetings of a period in which this person has a part, and of which he may know. */
  meetings(reader: Principal, from: string, until: string, limit: number): Promise<MeetingLine[]> {
    const own = namedBetween(reader, 'meeting', from, until);
    return this.database.rows<MeetingLine>(
      `SELECT ${columns} FROM audience a JOIN meeting m ON m.id = a.subjectId
       LEFT JOIN meeting_person mp ON mp.meetingId = m.id AND mp.personId = ? LEFT JOIN room r ON r.id = m.roomId
       WHERE ${own.sql} AND m.startsAt IS NOT NULL AND m.state NOT IN ${notShown}
         AND (mp.personId IS NOT NULL OR ? IN (m.organizerId, m.convenerId, m.chairId, m.recorderId))
       ORDER BY a.sortAt, a.subjectId LIMIT ${limit}`,
      [reader.id, ...own.params, reader.id],
    );
  }

  /** When this person is expected in those meetings where he may sit in for some items only. */
  arrivals(reader: Principal, meetings: readonly MeetingLine[]): Promise<Map<string, Arrival>> {
    const some = meetings.filter(({ capacity }) => capacity !== null && capacity !== 'MEMBER' && capacity !== 'STAFF');
    const ids = some.map(({ id }) => id);
    return arrivalsOf(rowsOf(this.database), reader.id, ids);
  }

  /**
   * Meetings this person organises that have not come to their end, those next in time first; and the surveys still
   * open that he was asked to answer. One query.
   */
  async concerned(
    reader: Principal,
    now: Instant,
    limit: number,
  ): Promise<{ own: OwnMeeting[]; surveys: AskedSurvey[] }> {
    const mayKnow = visible(reader, 'meeting', 'm.id');
    const asked = askedSurveys(reader, now);
    const rows = await this.database.rows<OwnMeeting & AskedSurvey & { url: string | null }>(
      `SELECT * FROM (SELECT m.id, m.title, m.state, m.startsAt, NULL AS closesAt, NULL AS url FROM meeting m
         WHERE m.organizerId = ? AND m.state NOT IN ${finished} AND ${mayKnow.sql}
         ORDER BY COALESCE(m.startsAt, '9'), m.id LIMIT ${limit}) o
       UNION ALL SELECT a.id, a.title, NULL, NULL, a.closesAt, a.url FROM (${asked.sql}) a`,
      [reader.id, ...mayKnow.params, ...asked.params],
    );
    return { own: rows.filter(({ url }) => url === null), surveys: rows.filter(({ url }) => url !== null) };
  }

  /** How many outbox rows are stuck: what the system administrator has to look at. */
  async stuck(): Promise<number> {
    const row = await this.database.row<{ n: number }>("SELECT COUNT(*) AS n FROM outbox WHERE state = 'STUCK'");
    return Number(row?.n ?? 0);
  }
}
