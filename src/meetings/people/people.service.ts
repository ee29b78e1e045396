import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { lockToPrepare } from '../preparation/prepare.js';
import { addToList, listChanged, takeOffList } from './listing.js';
import { MeetingPerson, type Capacity } from './meeting-person.entity.js';
import { dutyFaults } from './people.rules.js';

/** Who is invited to an approved meeting (S2.O3). Methods return the meeting's id. */
@Injectable()
export class PeopleService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  add(act: Act, meetingId: string, personIds: readonly string[], capacity: Capacity): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      await addToList(tx, meeting, personIds, capacity);
      return meetingId;
    });
  }

  change(act: Act, meetingId: string, personId: string, capacity: Capacity): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      refuse(dutyFaults(meeting, personId, capacity));
      if (!(await tx.update(MeetingPerson, { meetingId, personId }, { capacity })))
        throw new NotFound('meeting_person');
      await listChanged(tx, meeting, 'people.change', { added: [], removed: [] });
      return meetingId;
    });
  }

  remove(act: Act, meetingId: string, personId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await takeOffList(tx, await lockToPrepare(tx, meetingId), personId);
      return meetingId;
    });
  }
}
