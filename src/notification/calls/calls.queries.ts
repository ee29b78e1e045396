import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { PhoneCall } from './phone-call.entity.js';

/** A call with whom to ring and what about. */
export type CallRow = PhoneCall & {
  name: string;
  post: string;
  unitName: string;
  mobile: string | null;
  phone: string | null;
  title: string;
  caller: string | null;
  organizerId: string;
};

const columns = `c.*, p.name, p.post, u.shortName AS unitName, p.mobile, p.phone, m.title, m.organizerId, k.name AS caller
  FROM phone_call c JOIN person p ON p.id = c.personId JOIN unit u ON u.id = p.unitId
  JOIN meeting m ON m.id = c.meetingId LEFT JOIN person k ON k.id = c.calledById`;

/** The messages that are read out on the telephone. */
const said = "'notice.issued', 'notice.changed', 'notice.postponed', 'notice.withdrawn', 'notice.cancelled'";

/** Reads of telephone calls. */
@Injectable()
export class CallQueries {
  constructor(private readonly database: Database) {}

  async one(id: string): Promise<CallRow | undefined> {
    const [row] = await this.database.rows<CallRow>(`SELECT ${columns} WHERE c.id = ?`, [id]);
    return row;
  }

  /** The open calls of the meetings that this person organises, the earliest meeting first. */
  openOf(organizerId: string): Promise<CallRow[]> {
    return this.database.rows<CallRow>(
      `SELECT ${columns} WHERE m.organizerId = ? AND c.state = 'OPEN' AND m.state = 'NOTIFIED'
       ORDER BY m.startsAt, m.id, p.rank, p.id LIMIT 200`,
      [organizerId],
    );
  }

  ofMeeting(meetingId: string): Promise<CallRow[]> {
    return this.database.rows<CallRow>(`SELECT ${columns} WHERE c.meetingId = ? ORDER BY u.rank, p.rank, p.id`, [
      meetingId,
    ]);
  }

  /** The newest notice of the meeting as this person got it: what is to be said. */
  async message(meetingId: string, personId: string): Promise<string> {
    const row = await this.database.row<{ body: string }>(
      `SELECT body FROM inbox_entry WHERE subjectId = ? AND personId = ? AND kind IN (${said})
       ORDER BY createdAt DESC LIMIT 1`,
      [meetingId, personId],
    );
    return row?.body ?? '';
  }
}
