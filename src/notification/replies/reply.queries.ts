import { arrivalsOf, keptTerms, type Arrival, type Share } from '../../meetings/meetings.js';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { tokenHash } from '../../platform/web/tokens.js';
import type { Leave } from './reply.entity.js';
import type { Answer } from './reply.entity.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';

/** An invited person with his newest answer. */
export interface InvitedRow {
  personId: string;
  name: string;
  post: string;
  unitId: string;
  unitName: string;
  capacity: string;
  phone: string | null;
  answer: Answer | null;
  repliedAt: string | null;
  via: string | null;
  leaveId: string | null;
  leaveState: string | null;
  /** For himself and who decides. */
  leaveReason: string | null;
  substitute: string | null;
  /** For whom he sits in, by leave that was granted: he is coming, whether or not he answers himself. */
  standsFor: string | null;
  /** A later notice has asked again. */
  stale: boolean;
  callOpen: boolean;
}

/** Everybody invited, by the list's order, with answer, leave and open call. */
export async function invitedRows(rows: Rows, meetingId: string): Promise<InvitedRow[]> {
  const found = await rows<InvitedRow & { noticeVersion: number | null; askedVersion: number | null; calls: number }>(
    `SELECT mp.personId, mp.name, mp.post, mp.unitId, mp.unitName, mp.capacity, p.phone, r.answer, r.repliedAt, r.via, r.noticeVersion,
       l.id AS leaveId, l.state AS leaveState, l.reason AS leaveReason, s.name AS substitute,
       (SELECT MIN(o.name) FROM leave_request g JOIN person o ON o.id = g.personId WHERE g.meetingId = mp.meetingId
         AND g.substituteId = mp.personId AND g.state = 'GRANTED') AS standsFor,
       (SELECT MAX(n.version) FROM notice n WHERE n.meetingId = mp.meetingId AND n.replyDueAt IS NOT NULL) AS askedVersion,
       (SELECT COUNT(*) FROM phone_call c WHERE c.meetingId = mp.meetingId AND c.personId = mp.personId AND c.state = 'OPEN') AS calls
     FROM meeting_person mp JOIN person p ON p.id = mp.personId
     LEFT JOIN reply r ON r.meetingId = mp.meetingId AND r.personId = mp.personId
     LEFT JOIN leave_request l ON l.meetingId = mp.meetingId AND l.personId = mp.personId AND l.state NOT IN ('WITHDRAWN', 'VOID')
     LEFT JOIN person s ON s.id = l.substituteId
     WHERE mp.meetingId = ? AND mp.capacity <> 'STAFF' ORDER BY mp.rank, mp.id`,
    [meetingId],
  );
  return found.map((row) => ({
    ...row,
    stale: row.noticeVersion !== null && Number(row.noticeVersion) < Number(row.askedVersion ?? 0),
    callOpen: Number(row.calls) > 0,
  }));
}

export type LeaveRow = Leave & {
  name: string;
  unitName: string;
  substitute: string | null;
  title: string;
  chairId: string | null;
  convenerId: string | null;
  organizerId: string;
};

/** Whose link it is, and since when he is no longer invited. */
export interface LinkOwner {
  meetingId: string;
  personId: string;
  withdrawnAt: string | null;
}

/** Reads of replies and leave. */
@Injectable()
export class ReplyQueries {
  constructor(private readonly database: Database) {}

  /** When this person is expected, if he sits in for some items only. */
  async arrival(meetingId: string, personId: string): Promise<Arrival | undefined> {
    return (await arrivalsOf(rowsOf(this.database), personId, [meetingId])).get(meetingId);
  }

  invited(meetingId: string): Promise<InvitedRow[]> {
    return invitedRows(rowsOf(this.database), meetingId);
  }

  /** The share of members that opens a meeting of this version of a type (P1). */
  async quorum(typeVersionId: string): Promise<Share> {
    return (await keptTerms(rowsOf(this.database), typeVersionId)).quorum;
  }

  /** Whose link this is, if it is one, has not run out, and he still works here. */
  link(token: string, now: string): Promise<LinkOwner | undefined> {
    return this.database.row(
      `SELECT l.meetingId, l.personId, l.withdrawnAt FROM reply_link l JOIN person p ON p.id = l.personId
       WHERE l.hash = ? AND l.expiresAt > ? AND p.active = 1`,
      [tokenHash(token), now],
    );
  }

  /** The leave that a change of the meeting made void, if nothing was answered since. */
  voided(meetingId: string, personId: string): Promise<Pick<Leave, 'id' | 'reason'> | undefined> {
    return this.database.row(
      `SELECT l.id, l.reason FROM leave_request l JOIN reply r ON r.meetingId = l.meetingId AND r.personId = l.personId
       WHERE l.meetingId = ? AND l.personId = ? AND l.state = 'VOID' AND r.answer <> 'ATTEND' AND r.repliedAt = l.askedAt
       ORDER BY l.askedAt DESC LIMIT 1`,
      [meetingId, personId],
    );
  }

  leave(id: string): Promise<LeaveRow | undefined> {
    return this.database.row<LeaveRow>(
      `SELECT l.*, p.name, u.shortName AS unitName, s.name AS substitute, m.title, m.chairId, m.convenerId, m.organizerId FROM leave_request l
       JOIN person p ON p.id = l.personId JOIN unit u ON u.id = p.unitId JOIN meeting m ON m.id = l.meetingId
       LEFT JOIN person s ON s.id = l.substituteId WHERE l.id = ?`,
      [id],
    );
  }

  /** The persons of this name or sign-in name. */
  named(name: string): Promise<{ id: string; name: string; unitName: string }[]> {
    return this.database.rows(
      `SELECT p.id, p.name, u.shortName AS unitName FROM person p JOIN unit u ON u.id = p.unitId
       WHERE p.active = 1 AND (p.name = ? OR p.userName = ?) ORDER BY p.rank LIMIT 5`,
      [name, name.toLowerCase()],
    );
  }

  meeting(
    id: string,
  ): Promise<
    | { id: string; title: string; state: string; startsAt: string; endsAt: string; place: string; label: string }
    | undefined
  > {
    return this.database.row(
      `SELECT m.id, m.title, m.state, m.startsAt, m.endsAt, m.label, COALESCE(r.name, m.place, '') AS place
       FROM meeting m LEFT JOIN room r ON r.id = m.roomId WHERE m.id = ?`,
      [id],
    );
  }
}
