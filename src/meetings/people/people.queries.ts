import type { Rows } from '../../platform/database/rows.js';
import type { MeetingPerson } from './meeting-person.entity.js';

/** Somebody on a meeting's list, with the items he sits in for when he comes for these only. */
export interface ListedPerson extends MeetingPerson {
  /** Positions of items, parted by `、`. */
  items: string;
}

/** Everybody on the list, in official order: members first, then by rank; never by pinyin. Two queries. */
export async function peopleList(rows: Rows, meetingId: string): Promise<ListedPerson[]> {
  const people = await rows<MeetingPerson>(
    'SELECT mp.* FROM meeting_person mp WHERE mp.meetingId = ? ORDER BY mp.rank, mp.position, mp.id',
    [meetingId],
  );
  const items = await rows<{ personId: string; position: number }>(
    `SELECT a.personId, i.position FROM agenda_attendee a JOIN agenda_item i ON i.id = a.itemId
     WHERE i.meetingId = ? ORDER BY i.position`,
    [meetingId],
  );
  return people.map((person) => ({
    ...person,
    items: items
      .filter((item) => item.personId === person.personId)
      .map((item) => item.position)
      .join('、'),
  }));
}

/**
 * Ids of everybody who takes part in a meeting or works for it: the list, applicant, convener, chair, recorder and
 * supervisor. What concerns all of them, such as a cancellation, goes to these.
 */
export async function participantsOf(rows: Rows, meetingId: string): Promise<string[]> {
  const listed = await rows<{ id: string }>('SELECT personId AS id FROM meeting_person WHERE meetingId = ?', [
    meetingId,
  ]);
  const [duties] = await rows<Record<string, string | null>>(
    'SELECT organizerId, convenerId, chairId, recorderId, supervisorId FROM meeting WHERE id = ?',
    [meetingId],
  );
  const ids = [...listed.map(({ id }) => id), ...Object.values(duties ?? {})];
  return [...new Set(ids.filter((id): id is string => Boolean(id)))].sort();
}
