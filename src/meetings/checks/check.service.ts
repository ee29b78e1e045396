import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Texts } from '../../platform/text/texts.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { StaffAssignment } from '../../resources/resources.js';
import { lockMeeting } from '../meeting/meeting.queries.js';
import { isPreparer, preparationFaults } from '../preparation/preparation.rules.js';
import { checksOf } from './check.queries.js';
import type { CheckForm } from './check.form.js';
import { mayCheck, resultFaults } from './check.rules.js';
import { MeetingCheck } from './meeting-check.entity.js';
import { OwedChecks } from './owed-checks.js';

/** Noting what came of the checks before a meeting (S8.X2). */
@Injectable()
export class CheckService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly owed: OwedChecks,
    private readonly texts: Texts,
  ) {}

  /** Tests are noted by who serves or keeps the rooms, and by preparers; only preparers waive. Returns the meeting's id. */
  note(act: Act, id: string, { key, result, note }: CheckForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      const prepares = isPreparer(meeting, act.who.id);
      const serving = await tx.find(StaffAssignment, { meetingId: id, state: 'ASSIGNED' });
      if (!mayCheck(act.who, meeting, serving) || (result === 'WAIVED' && !prepares)) throw new NotAllowed();
      refuse([...preparationFaults(meeting), ...resultFaults(result, note)]);
      const line = (await checksOf(rowsOf(tx), meeting)).find((one) => one.key === key);
      if (!line || !meeting.startsAt) throw new NotFound('meeting_check');
      const name = line.said ?? this.texts.t(`venue.check.own.${line.own}`);
      const by = { byId: act.who.id, byName: act.who.name, at: act.at };
      const values = { name, forStart: meeting.startsAt, result, note: note || null, ...by };
      const [kept] = await tx.find(MeetingCheck, { meetingId: id, checkKey: key });
      if (kept) await tx.change(MeetingCheck, kept, values);
      else await tx.insert(MeetingCheck, { id: newId(), meetingId: id, checkKey: key, ...values });
      await this.owed.refresh(tx, meeting);
      tx.audit({ act: 'meeting.check', subject: 'meeting', id, detail: { key, result } });
      return id;
    });
  }
}
