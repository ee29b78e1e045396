import type { Meeting } from '../meeting/meeting.entity.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import type { Capacity } from '../people/meeting-person.entity.js';
import type { Rows } from '../../platform/database/rows.js';
import type { ApplicationContent, ItemContent } from './application.js';

/** The expected outcomes of a meeting, in their order. */
export async function outcomesOf(rows: Rows, meetingId: string): Promise<string[]> {
  const sql = 'SELECT text FROM expected_outcome WHERE meetingId = ? ORDER BY position';
  return (await rows<{ text: string }>(sql, [meetingId])).map((outcome) => outcome.text);
}

/** The content of a stored meeting. Four queries. */
export async function storedContent(rows: Rows, meeting: Meeting): Promise<ApplicationContent> {
  const outcomes = await outcomesOf(rows, meeting.id);
  const items = await rows<AgendaItem>('SELECT * FROM agenda_item WHERE meetingId = ? ORDER BY position', [meeting.id]);
  const people = await rows<{ personId: string; capacity: Capacity }>(
    'SELECT personId, capacity FROM meeting_person WHERE meetingId = ? ORDER BY position, id',
    [meeting.id],
  );
  const units = await rows<{ unitId: string }>(
    'SELECT unitId FROM member_unit WHERE meetingId = ? ORDER BY position, id',
    [meeting.id],
  );
  const ids = (capacity: Capacity) => people.filter((one) => one.capacity === capacity).map((one) => one.personId);
  const { type, subtype, title, purpose, hostUnitId, initiatorUnitId, initiatorId, startsAt, endsAt, roomId } = meeting;
  const { convenerId, chairId, recorderId, consultedUnitId, noExpertReason, urgentReason, label } = meeting;
  return {
    ...{ type, subtype, title, purpose, hostUnitId, initiatorUnitId, initiatorId, startsAt, endsAt, roomId },
    ...{ convenerId, chairId, recorderId, consultedUnitId, noExpertReason, urgentReason, label },
    place: meeting.place ?? '',
    feeClass: meeting.feeClass,
    leanAnswer: meeting.leanAnswer,
    leanReason: meeting.leanReason ?? '',
    planItemId: meeting.planItemId,
    unplannedReason: meeting.unplannedReason ?? '',
    costNote: meeting.costNote ?? '',
    feeExceptionReason: meeting.feeExceptionReason ?? '',
    personalInfo: Boolean(meeting.personalInfo),
    isMajor: Boolean(meeting.isMajor),
    costFen: meeting.costFen === null ? null : Number(meeting.costFen),
    outcomes,
    memberIds: ids('MEMBER'),
    nonVotingIds: ids('NON_VOTING'),
    expertIds: ids('EXPERT'),
    memberUnitIds: units.map(({ unitId }) => unitId),
    items: items.map(itemContent),
  };
}

function itemContent(item: AgendaItem): ItemContent {
  const { id, title, category, presenterId, unitId, minutes, topicId } = item;
  const matter = item.isPersonnel ? 'PERSONNEL' : item.isMajor ? 'MAJOR' : 'ORDINARY';
  const from = topicId ? { topicId } : {};
  return { id, title, category, matter, presenterId, unitId, minutes, ...from };
}
