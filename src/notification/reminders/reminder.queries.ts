import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { marks } from '../../platform/database/rows.js';
import { ladderHandlers } from './ladder.js';

/** One step of the ladder as it stands. */
export interface StepRow {
  id: string;
  handler: string;
  keyName: string;
  state: 'WAITING' | 'DONE' | 'STUCK' | 'DROPPED';
  dueAt: string;
  lastError: string | null;
}

/** Somebody who got the message of a step. */
export interface ReachedRow {
  keyName: string;
  name: string;
}

/** Reads of the ladder of reminders. */
@Injectable()
export class ReminderQueries {
  constructor(private readonly database: Database) {}

  steps(meetingId: string): Promise<StepRow[]> {
    return this.database.rows<StepRow>(
      `SELECT id, handler, keyName, state, dueAt, lastError FROM outbox
       WHERE subjectId = ? AND handler IN (${marks(ladderHandlers)}) ORDER BY dueAt, id`,
      [meetingId, ...ladderHandlers],
    );
  }

  reached(meetingId: string): Promise<ReachedRow[]> {
    return this.database.rows<ReachedRow>(
      `SELECT o.keyName, p.name FROM inbox_entry e JOIN outbox o ON o.id = e.messageId JOIN person p ON p.id = e.personId
       WHERE e.subjectId = ? AND e.kind IN ('reply.reminder', 'reply.missing', 'meeting.reminder') ORDER BY p.rank, p.id`,
      [meetingId],
    );
  }
}
