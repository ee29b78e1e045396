import { Stale } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { NotAllowed, Refused } from '../../platform/web/errors.js';
import { lockMeeting, Meeting } from '../../meetings/meetings.js';
import { passSessionHold } from '../../organisation/organisation.js';
import { paths } from '../minutes.paths.js';
import { MeetingRecord } from '../record/record.entity.js';
import { mayWrite } from '../record/record.rules.js';
import { RecordDeputy, RecordTakeover } from './takeover.entity.js';
import { mayTakeOver } from './takeover.rules.js';

/**
 * Passes the record to the second recorder; the earlier one becomes the second, so that he may take it back.
 * Throws `NotAllowed` for whoever was not named.
 */
export async function takeOver(tx: Tx, meeting: Meeting): Promise<void> {
  const about = { kind: 'meeting', id: meeting.id };
  const record = await tx.one(MeetingRecord, { meetingId: meeting.id });
  const [deputy] = await tx.find(RecordDeputy, { meetingId: meeting.id });
  const me = tx.act.who.id;
  if (!mayTakeOver(tx.act, { ...record, deputyId: deputy?.personId }))
    throw new NotAllowed('only the second recorder takes over');
  const from = record.recorderId;
  await tx.change(MeetingRecord, record, { recorderId: me });
  await tx.change(Meeting, meeting, { recorderId: me });
  await tx.update(RecordDeputy, { meetingId: meeting.id }, { personId: from, namedById: me, namedAt: tx.act.at });
  const values = { id: newId(), meetingId: meeting.id, fromId: from, toId: me, at: tx.act.at };
  await tx.insert(RecordTakeover, values);
  await passSessionHold(tx, meeting.id, from, me);
  await tx.todos.close(about, ['record']);
  const writing = { about, to: [me], url: paths.record(meeting.id) };
  await tx.todos.open({ ...writing, kind: 'record', title: meeting.title });
  await tx.later.message({
    ...writing,
    kind: 'record.takenOver',
    to: [from, meeting.organizerId].filter((id) => id !== me),
    data: { title: meeting.title, name: tx.act.who.name },
    label: meeting.label,
  });
  tx.audit({ act: 'record.takeover', subject: 'meeting', id: meeting.id, detail: { from, to: me } });
}

/**
 * The record, locked with its meeting, for the recorder's writing. Throws `Stale` for whom it was taken from,
 * `NotAllowed` for everybody else, `Refused` once it is signed.
 */
export async function recordToWrite(tx: Tx, meetingId: string): Promise<{ meeting: Meeting; record: MeetingRecord }> {
  const meeting = await lockMeeting(tx, meetingId);
  const record = await tx.one(MeetingRecord, { meetingId });
  if (tx.act.who.id !== record.recorderId) {
    const taken = await tx.find(RecordTakeover, { meetingId, fromId: tx.act.who.id });
    if (taken.length && record.state !== 'APPROVED') throw new Stale('meeting_record', record.id);
    throw new NotAllowed('only the recorder writes');
  }
  if (!mayWrite(tx.act, record)) throw new Refused({ key: 'minutes.record.frozen', source: 'S3.R4' });
  return { meeting, record };
}
