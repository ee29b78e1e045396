import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { reindex } from '../../platform/search/search-source.js';
import { refuse } from '../../platform/web/errors.js';
import type { Matter } from '../application/application.js';
import { namedPeople } from '../application/situation.queries.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { addToList } from '../people/listing.js';
import { MeetingPerson } from '../people/meeting-person.entity.js';
import { lockToPrepare } from '../preparation/prepare.js';
import { Recusal } from '../recusals/recusal.entity.js';
import { AgendaAttendee, AgendaItem, type ItemCategory } from './agenda-item.entity.js';
import { AgendaChanged } from './agenda.events.js';
import { additionFaults, changeFaults, matterOf, moved } from './agenda.rules.js';

/** An item as its form gives it, with the people found. */
export interface ItemValues {
  title: string;
  category: ItemCategory;
  matter: Matter;
  presenterId: string | null;
  unitId: string | null;
  minutes: number;
  /** Who sits in for this item only; they come on the list as 列席, or 专家, if they are not on it. */
  attendeeIds: string[];
}

/** Preparing the agenda of an approved meeting (S2.O2). Methods return the meeting's id. */
@Injectable()
export class AgendaService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  add(act: Act, meetingId: string, values: ItemValues): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      refuse(additionFaults(meeting, values.matter));
      const position = (await tx.find(AgendaItem, { meetingId })).length + 1;
      const id = newId();
      await tx.insert(AgendaItem, { id, meetingId, position, impromptu: false, version: 1, ...columnsOf(values) });
      await setAttendees(tx, meeting, id, values.attendeeIds);
      return this.done(tx, meetingId, 'agenda.add', { position });
    });
  }

  change(act: Act, meetingId: string, itemId: string, values: ItemValues, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      const item = await itemOf(tx, meetingId, itemId);
      refuse(changeFaults(matterOf(item), values.matter));
      await tx.change(AgendaItem, { id: itemId, version }, columnsOf(values));
      await setAttendees(tx, meeting, itemId, values.attendeeIds);
      return this.done(tx, meetingId, 'agenda.change', { position: item.position });
    });
  }

  remove(act: Act, meetingId: string, itemId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockToPrepare(tx, meetingId);
      const item = await itemOf(tx, meetingId, itemId);
      refuse([item.topicId !== null && { key: 'meetings.agenda.fromTopic', source: 'P9' }]);
      await tx.remove(AgendaAttendee, { itemId });
      await tx.remove(Recusal, { itemId });
      await tx.remove(AgendaItem, { id: itemId });
      await renumber(tx, await idsOf(tx, meetingId));
      return this.done(tx, meetingId, 'agenda.remove', { position: item.position });
    });
  }

  move(act: Act, meetingId: string, itemId: string, direction: 'up' | 'down'): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockToPrepare(tx, meetingId);
      const item = await itemOf(tx, meetingId, itemId);
      await renumber(tx, moved(await idsOf(tx, meetingId), itemId, direction));
      return this.done(tx, meetingId, 'agenda.move', { position: item.position, direction });
    });
  }

  private async done(
    tx: Tx,
    meetingId: string,
    act: 'agenda.add' | 'agenda.change' | 'agenda.remove' | 'agenda.move',
    detail: Record<string, unknown>,
  ): Promise<string> {
    tx.audit({ act, subject: 'meeting', id: meetingId, detail });
    await reindex(tx, 'meeting', meetingId);
    await tx.later.announce(new AgendaChanged(meetingId), { kind: 'meeting', id: meetingId });
    return meetingId;
  }
}

function columnsOf({ title, category, matter, presenterId, unitId, minutes }: ItemValues) {
  const kinds = { isMajor: matter === 'MAJOR', isPersonnel: matter === 'PERSONNEL' };
  return { title, category, presenterId, unitId, minutes, ...kinds };
}

async function itemOf(tx: Tx, meetingId: string, id: string): Promise<AgendaItem> {
  const [item] = await tx.find(AgendaItem, { id, meetingId });
  if (!item) throw new NotFound('agenda_item');
  return item;
}

async function idsOf(tx: Tx, meetingId: string): Promise<string[]> {
  return (await tx.find(AgendaItem, { meetingId }, { position: 'ASC' })).map((item) => item.id);
}

async function renumber(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [n, id] of ids.entries()) await tx.update(AgendaItem, { id }, { position: n + 1 });
}

/** Who sits in for an item only: new ones come on the list, experts as experts, if they are cleared for the meeting. */
async function setAttendees(tx: Tx, meeting: Meeting, itemId: string, personIds: readonly string[]): Promise<void> {
  const meetingId = meeting.id;
  await tx.remove(AgendaAttendee, { itemId });
  await tx.insert(
    AgendaAttendee,
    personIds.map((personId) => ({ itemId, personId })),
  );
  const listed = new Set((await tx.find(MeetingPerson, { meetingId })).map((person) => person.personId));
  const fresh = personIds.filter((id) => !listed.has(id));
  const people = await namedPeople(rowsOf(tx), fresh);
  for (const capacity of ['EXPERT', 'NON_VOTING'] as const) {
    const ids = fresh.filter((id) => (people.get(id)?.kind === 'EXPERT') === (capacity === 'EXPERT'));
    if (ids.length) await addToList(tx, meeting, ids, capacity, 'attendees');
  }
}
