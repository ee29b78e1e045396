import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { ExpectedOutcome, type Meeting } from '../meeting/meeting.entity.js';
import { nameUnits } from '../member-units/asking.js';
import { MemberUnit } from '../member-units/member-unit.entity.js';
import { MeetingPerson, type Capacity } from '../people/meeting-person.entity.js';
import { syncTopics } from '../topics/applied-topics.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { ApplicationContent } from './application.js';
import { namedPeople } from './situation.queries.js';

/** The columns of the meeting that an application fills. */
export function columnsOf(content: ApplicationContent, createdAt: string): Partial<Meeting> {
  const { outcomes, memberIds, nonVotingIds, expertIds, memberUnitIds, items, ...columns } = content;
  void [outcomes, memberIds, nonVotingIds, expertIds, memberUnitIds, items];
  return {
    ...columns,
    place: content.place || null,
    costNote: content.costNote || null,
    sortAt: content.startsAt ?? createdAt,
  };
}

/** Writes outcomes, items, people and member units of a draft anew; items keep their ids. */
export async function writeParts(tx: Tx, meetingId: string, content: ApplicationContent): Promise<void> {
  await tx.remove(ExpectedOutcome, { meetingId });
  await tx.insert(
    ExpectedOutcome,
    content.outcomes.map((text, position) => ({ id: newId(), meetingId, position: position + 1, text })),
  );
  await writeItems(tx, meetingId, content);
  await tx.remove(MeetingPerson, { meetingId });
  await tx.insert(MeetingPerson, await personRows(tx, meetingId, content));
  await tx.remove(MemberUnit, { meetingId });
  await nameUnits(tx, { id: meetingId, hostUnitId: content.hostUnitId }, content.memberUnitIds ?? []);
}

async function writeItems(tx: Tx, meetingId: string, content: ApplicationContent): Promise<void> {
  const known = new Set((await tx.find(AgendaItem, { meetingId })).map((item) => item.id));
  await tx.remove(AgendaItem, { meetingId });
  const rows = content.items.map(({ id, matter, ...item }, n) => ({
    ...item,
    id: id && known.delete(id) ? id : newId(),
    meetingId,
    position: n + 1,
    isMajor: matter === 'MAJOR',
    isPersonnel: matter === 'PERSONNEL',
    impromptu: false,
    version: 1,
  }));
  await tx.insert(AgendaItem, rows);
  await syncTopics(tx, meetingId, content, rows);
}

/** Everybody invited, once, under his strongest capacity; a recorder who is not invited comes as staff. */
async function personRows(tx: Tx, meetingId: string, content: ApplicationContent): Promise<Partial<MeetingPerson>[]> {
  const capacities = new Map<string, Capacity>();
  const put = (ids: readonly (string | null)[], capacity: Capacity) =>
    ids.forEach((id) => id && !capacities.has(id) && capacities.set(id, capacity));
  put(content.memberIds, 'MEMBER');
  put(content.nonVotingIds, 'NON_VOTING');
  put(content.expertIds, 'EXPERT');
  put([content.recorderId], 'STAFF');
  const people = await namedPeople(rowsOf(tx), [...capacities.keys()]);
  return [...capacities].flatMap(([personId, capacity], position) => {
    const person = people.get(personId);
    if (!person) return [];
    const { name, post, unitId, unitName, rank } = person;
    return [{ id: newId(), meetingId, personId, capacity, position, name, post, unitId, unitName, rank }];
  });
}
