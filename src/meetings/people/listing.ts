import { labels } from '../../platform/access/principal.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/web/errors.js';
import { AgendaAttendee, AgendaItem } from '../agenda/agenda-item.entity.js';
import { namedPeople } from '../application/situation.queries.js';
import { refreshAudience } from '../audience/meeting-audience.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { invite } from './inviting.js';
import { MeetingPerson, type Capacity } from './meeting-person.entity.js';
import { PeopleChanged } from './people.events.js';
import { dutyFaults } from './people.rules.js';

/** Puts people on the list of a locked meeting. Throws `Refused`, beside a field, for who is not cleared for it (S5.C2). */
export async function addToList(
  tx: Tx,
  meeting: Meeting,
  personIds: readonly string[],
  capacity: Capacity,
  field = 'who',
): Promise<void> {
  const people = await namedPeople(rowsOf(tx), personIds);
  const level = labels.indexOf(meeting.label);
  refuse(
    [...people.values()]
      .filter((person) => labels.indexOf(person.clearance) < level)
      .map(({ name }) => ({ key: 'meetings.verdicts.notCleared', args: { name }, field, source: 'S5.C2' })),
  );
  const added = await invite(tx, meeting.id, personIds, capacity);
  await listChanged(tx, meeting, 'people.add', { added, removed: [] });
}

/** Takes somebody off the list of a locked meeting. Throws `NotFound`, or `Refused` for who carries a duty (S2.O5). */
export async function takeOffList(tx: Tx, meeting: Meeting, personId: string): Promise<void> {
  const meetingId = meeting.id;
  refuse(dutyFaults(meeting, personId, null));
  if (!(await tx.remove(MeetingPerson, { meetingId, personId }))) throw new NotFound('meeting_person');
  for (const item of await tx.find(AgendaItem, { meetingId }))
    await tx.remove(AgendaAttendee, { itemId: item.id, personId });
  await listChanged(tx, meeting, 'people.remove', { added: [], removed: [personId] });
}

/** What every change of a list has in common: who may know of the meeting, the log, and those who have to be told. */
export async function listChanged(
  tx: Tx,
  meeting: Meeting,
  act: 'people.add' | 'people.change' | 'people.remove',
  { added, removed }: { added: string[]; removed: string[] },
): Promise<void> {
  await refreshAudience(tx, meeting);
  const detail = { added: added.length, removed: removed.length };
  tx.audit({ act, subject: 'meeting', id: meeting.id, detail });
  const event = new PeopleChanged(meeting.id, added, removed);
  await tx.later.announce(event, { kind: 'meeting', id: meeting.id });
}
