import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { labels } from '../../platform/access/principal.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { AgendaAttendee, AgendaItem } from '../agenda/agenda-item.entity.js';
import { namedPeople } from '../application/situation.queries.js';
import { refreshAudience } from '../audience/meeting-audience.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { lockToPrepare } from '../preparation/prepare.js';
import { rowsOf } from '../../platform/database/rows.js';
import { invite } from './inviting.js';
import { MeetingPerson, type Capacity } from './meeting-person.entity.js';
import { PeopleChanged } from './people.events.js';
import { dutyFaults } from './people.rules.js';

/** Who is invited to an approved meeting (S2.O3). Methods return the meeting's id. */
@Injectable()
export class PeopleService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  add(act: Act, meetingId: string, personIds: readonly string[], capacity: Capacity): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      await mayBeInvited(tx, meeting, personIds);
      const added = await invite(tx, meetingId, personIds, capacity);
      return done(tx, meeting, 'people.add', { added, removed: [] });
    });
  }

  change(act: Act, meetingId: string, personId: string, capacity: Capacity): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      refuse(dutyFaults(meeting, personId, capacity));
      if (!(await tx.update(MeetingPerson, { meetingId, personId }, { capacity })))
        throw new NotFound('meeting_person');
      return done(tx, meeting, 'people.change', { added: [], removed: [] });
    });
  }

  remove(act: Act, meetingId: string, personId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      refuse(dutyFaults(meeting, personId, null));
      if (!(await tx.remove(MeetingPerson, { meetingId, personId }))) throw new NotFound('meeting_person');
      for (const item of await tx.find(AgendaItem, { meetingId }))
        await tx.remove(AgendaAttendee, { itemId: item.id, personId });
      return done(tx, meeting, 'people.remove', { added: [], removed: [personId] });
    });
  }
}

/** Nobody is invited to what he is not cleared for (S5.C2). */
async function mayBeInvited(tx: Tx, meeting: Meeting, personIds: readonly string[]): Promise<void> {
  const people = await namedPeople(rowsOf(tx), personIds);
  const level = labels.indexOf(meeting.label);
  refuse(
    [...people.values()]
      .filter((person) => labels.indexOf(person.clearance) < level)
      .map(({ name }) => ({ key: 'meetings.verdicts.notCleared', args: { name }, field: 'who', source: 'S5.C2' })),
  );
}

async function done(
  tx: Tx,
  meeting: Meeting,
  act: 'people.add' | 'people.change' | 'people.remove',
  { added, removed }: { added: string[]; removed: string[] },
): Promise<string> {
  await refreshAudience(tx, meeting);
  const detail = { added: added.length, removed: removed.length };
  tx.audit({ act, subject: 'meeting', id: meeting.id, detail });
  const event = new PeopleChanged(meeting.id, added, removed);
  await tx.later.announce(event, { kind: 'meeting', id: meeting.id });
  return meeting.id;
}
