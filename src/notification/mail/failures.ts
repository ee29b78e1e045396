import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { PhoneCall } from '../calls/phone-call.entity.js';
import { paths } from '../notification.paths.js';

interface Row {
  personId: string;
  name: string;
  subjectKind: string;
  subjectId: string;
  title: string | null;
  organizerId: string | null;
}

/** When no channel reached somebody about a meeting, its organiser gets a telephone call to make (S3.N2). */
@Injectable()
export class Failures {
  async tell(tx: Tx, deliveryId: string): Promise<void> {
    const row = await tx.row<Row>(
      `SELECT d.personId, p.name, e.subjectKind, e.subjectId, m.title, m.organizerId FROM delivery d
       JOIN inbox_entry e ON e.id = d.entryId JOIN person p ON p.id = d.personId
       LEFT JOIN meeting m ON m.id = e.subjectId WHERE d.id = ?`,
      [deliveryId],
    );
    if (row?.subjectKind !== 'meeting' || !row.organizerId) return;
    await openCall(tx, { meetingId: row.subjectId, personId: row.personId, reason: 'UNDELIVERED' });
    await tx.todos.open({
      kind: 'call',
      about: { kind: 'meeting', id: row.subjectId },
      to: [row.organizerId],
      title: row.title ?? '',
      url: paths.deliveries(row.subjectId),
    });
  }
}

/** Opens a call unless one to this person about this meeting is open already. */
export async function openCall(
  tx: Tx,
  call: { meetingId: string; personId: string; reason: PhoneCall['reason'] },
): Promise<void> {
  const open = await tx.find(PhoneCall, { meetingId: call.meetingId, personId: call.personId, state: 'OPEN' });
  if (open.length) return;
  await tx.insert(PhoneCall, { id: newId(), ...call, state: 'OPEN', openedAt: tx.act.at });
}
