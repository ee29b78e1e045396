import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Meeting } from '../../meetings/meetings.js';
import { openCall } from '../calls/calls.js';
import { messageOf } from '../messages/about-meeting.js';
import { paths } from '../notification.paths.js';

interface Row {
  personId: string;
  subjectKind: string;
  subjectId: string;
}

/** Whoever a message about a meeting did not reach becomes a telephone call of its organiser (通知-3, S3.N2). */
@Injectable()
export class Failures {
  /** A delivery failed for good. */
  async tell(tx: Tx, deliveryId: string): Promise<void> {
    const row = await tx.row<Row>(
      'SELECT d.personId, e.subjectKind, e.subjectId FROM delivery d JOIN inbox_entry e ON e.id = d.entryId WHERE d.id = ?',
      [deliveryId],
    );
    if (row?.subjectKind === 'meeting') await this.unreached(tx, row.subjectId, [row.personId]);
  }

  /** These people have no channel at all. Told once in ten minutes, however many there are (pages.md §4). */
  async unreached(tx: Tx, meetingId: string, personIds: readonly string[]): Promise<void> {
    const [meeting] = await tx.find(Meeting, { id: meetingId });
    if (!meeting || !personIds.length) return;
    for (const personId of personIds) await openCall(tx, { meetingId, personId, reason: 'UNDELIVERED' });
    const url = paths.deliveries(meetingId);
    const line = { about: { kind: 'meeting', id: meetingId }, to: [meeting.organizerId], title: meeting.title, url };
    await tx.todos.open({ kind: 'call', ...line });
    const occasion = tx.act.at.slice(0, 15);
    await tx.later.message(messageOf(meeting, 'notice.undelivered', [meeting.organizerId], {}, url, occasion));
  }
}
