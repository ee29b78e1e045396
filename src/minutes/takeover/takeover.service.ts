import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { invite, lockMeeting, refreshAudience } from '../../meetings/meetings.js';
import { paths } from '../minutes.paths.js';
import { MeetingRecord } from '../record/record.entity.js';
import { takeOver } from './take-over.js';
import { RecordDeputy } from './takeover.entity.js';
import { mayName, namingRefusals } from './takeover.rules.js';

/** The record passes to a second recorder: named beforehand, taken over when it must be (S2.O6). */
@Injectable()
export class TakeoverService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Names who may take over; he is on the list from now on, and told. */
  name(act: Act, meetingId: string, personId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const record = await tx.one(MeetingRecord, { meetingId });
      if (!mayName(act, record, meeting)) throw new NotAllowed('the organiser or the chair names');
      refuse(namingRefusals(personId, record, meeting));
      await invite(tx, meetingId, [personId], 'STAFF');
      await refreshAudience(tx, meeting);
      await tx.remove(RecordDeputy, { meetingId });
      await tx.insert(RecordDeputy, { meetingId, personId, namedById: act.who.id, namedAt: act.at });
      await tx.later.message({
        kind: 'record.deputy',
        to: [personId],
        about: { kind: 'meeting', id: meetingId },
        data: { title: meeting.title },
        url: paths.record(meetingId),
        label: meeting.label,
      });
      tx.audit({ act: 'record.deputy', subject: 'meeting', id: meetingId, detail: { personId } });
      return meetingId;
    });
  }

  take(act: Act, meetingId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await takeOver(tx, await lockMeeting(tx, meetingId));
      return meetingId;
    });
  }
}
