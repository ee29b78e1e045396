import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { instantAt } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { lockToPrepare } from '../preparation/prepare.js';
import { BranchVenue, ScheduleEntry } from './schedule.entity.js';
import type { BranchForm, EntryForm } from './schedule.form.js';
import { lineFaults } from './schedule.rules.js';

/** 日程 and 分会场 of a meeting that is prepared (MT11, MT15). Methods return the meeting's id. */
@Injectable()
export class ScheduleService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  add(act: Act, meetingId: string, { date, starts, ends, what, place }: EntryForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      const line = { startsAt: instantAt(date, starts), endsAt: instantAt(date, ends) };
      refuse(lineFaults(line, meeting));
      await tx.insert(ScheduleEntry, { id: newId(), meetingId, ...line, what, place });
      tx.audit({ act: 'schedule.add', subject: 'meeting', id: meetingId });
      return meetingId;
    });
  }

  branch(act: Act, meetingId: string, { name, place, contact }: BranchForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockToPrepare(tx, meetingId);
      await tx.insert(BranchVenue, { id: newId(), meetingId, name, place, contact });
      tx.audit({ act: 'schedule.branch', subject: 'meeting', id: meetingId });
      return meetingId;
    });
  }

  /** Takes a line of the schedule, or a branch venue, away again. */
  remove(act: Act, meetingId: string, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockToPrepare(tx, meetingId);
      const gone =
        (await tx.remove(ScheduleEntry, { id, meetingId })) || (await tx.remove(BranchVenue, { id, meetingId }));
      if (!gone) throw new NotFound('schedule_entry');
      tx.audit({ act: 'schedule.remove', subject: 'meeting', id: meetingId });
      return meetingId;
    });
  }
}
