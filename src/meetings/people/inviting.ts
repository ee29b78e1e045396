import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { namedPeople } from '../application/situation.queries.js';
import { rowsOf } from '../../platform/database/rows.js';
import { MeetingPerson, type Capacity } from './meeting-person.entity.js';

/** Puts people on a meeting's list, with name, post and unit as they are now; who is on it stays as he is (Q8). */
export async function invite(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
  capacity: Capacity,
): Promise<string[]> {
  const listed = new Set((await tx.find(MeetingPerson, { meetingId })).map((person) => person.personId));
  const fresh = [...new Set(personIds)].filter((id) => !listed.has(id));
  const people = await namedPeople(rowsOf(tx), fresh);
  const rows = fresh.flatMap((personId, n) => {
    const person = people.get(personId);
    if (!person) return [];
    const { name, post, unitId, unitName, rank } = person;
    const position = listed.size + n;
    return [{ id: newId(), meetingId, personId, capacity, position, name, post, unitId, unitName, rank }];
  });
  await tx.insert(MeetingPerson, rows);
  return rows.map((row) => row.personId);
}
