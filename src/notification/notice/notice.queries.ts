import { Injectable } from '@nestjs/common';
import type { Label, Principal } from '../../platform/access/principal.js';
import { rowsOf } from '../../platform/database/rows.js';
import { keptTerms, type NoticeForm } from '../../meetings/meetings.js';
import { Database } from '../../platform/database/database.js';
import type { Notice } from './notice.entity.js';

/** Reads of notices. */
@Injectable()
export class NoticeQueries {
  constructor(private readonly database: Database) {}

  ofMeeting(meetingId: string): Promise<Notice[]> {
    return this.database.rows<Notice>('SELECT * FROM notice WHERE meetingId = ? ORDER BY version', [meetingId]);
  }

  version(meetingId: string, version: number): Promise<Notice | undefined> {
    return this.database.row<Notice>('SELECT * FROM notice WHERE meetingId = ? AND version = ?', [meetingId, version]);
  }

  /** The organiser's own number, to start the form with. */
  async contact(personId: string): Promise<{ contact: string; phone: string }> {
    const row = await this.database.row<{ name: string; phone: string | null }>(
      'SELECT name, phone FROM person WHERE id = ?',
      [personId],
    );
    return { contact: row?.name ?? '', phone: row?.phone ?? '' };
  }

  /** The form in which notices of this version of a type go out, unless somebody chooses otherwise. */
  async usualForm(typeVersionId: string | null): Promise<NoticeForm> {
    return typeVersionId ? (await keptTerms(rowsOf(this.database), typeVersionId)).noticeForm : 'official';
  }

  /** Whether this person is asked for an answer, or answers for somebody of his unit who is. */
  async mayAnswer(meetingId: string, who: Principal): Promise<boolean> {
    const unit = who.standing === 'LIAISON' ? who.unitId : '';
    const row = await this.database.row<{ n: number }>(
      `SELECT COUNT(*) AS n FROM meeting_person WHERE meetingId = ? AND capacity <> 'STAFF' AND (personId = ? OR unitId = ?)`,
      [meetingId, who.id, unit],
    );
    return Number(row?.n) > 0;
  }

  async labelOf(meetingId: string): Promise<Label> {
    return (await this.database.row<{ label: Label }>('SELECT label FROM meeting WHERE id = ?', [meetingId]))!.label;
  }

  async deliveredCount(meetingId: string): Promise<{ people: number; failed: number }> {
    const row = await this.database.row<{ people: number; failed: number }>(
      `SELECT (SELECT COUNT(*) FROM inbox_entry WHERE subjectId = ? AND kind = 'notice.issued') AS people,
        (SELECT COUNT(*) FROM delivery WHERE subjectId = ? AND state = 'FAILED') AS failed`,
      [meetingId, meetingId],
    );
    return { people: Number(row?.people ?? 0), failed: Number(row?.failed ?? 0) };
  }
}
