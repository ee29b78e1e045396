import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { refreshAudience } from '../audience/meeting-audience.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { whenShort } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import { MeetingPerson } from '../people/meeting-person.entity.js';
import { invite } from '../people/inviting.js';
import { appointmentFaults } from '../people/people.rules.js';
import { lockToPrepare } from '../preparation/prepare.js';
import { keepRecorder, servingFaults } from '../venue/staffing.js';

export interface Duties {
  convenerId: string | null;
  chairId: string | null;
  recorderId: string | null;
}

/** Appointing and replacing convener, chair and recorder (S1.2, S2.O5, S2.O6). */
@Injectable()
export class DutiesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `Refused` when a duty is left empty, duties do not go together (P20), or the recorder is elsewhere (S8.X4). New holders are told. */
  appoint(act: Act, id: string, duties: Duties, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, id);
      refuse([
        !duties.convenerId && { key: 'meetings.verdicts.noCONVENER', field: 'convener', source: 'S1.2' },
        !duties.chairId && { key: 'meetings.verdicts.noCHAIR', field: 'chair', source: 'S1.2' },
        ...appointmentFaults({ ...meeting, ...duties }),
      ]);
      if (duties.recorderId && duties.recorderId !== meeting.recorderId)
        refuse(await servingFaults(tx, meeting, duties.recorderId, 'recorder'));
      const before = { ...meeting };
      await tx.change(Meeting, { id, version }, { ...duties });
      Object.assign(meeting, duties);
      await invite(tx, id, [duties.chairId!], 'MEMBER');
      await tx.update(MeetingPerson, { meetingId: id, personId: duties.chairId! }, { capacity: 'MEMBER' });
      if (duties.recorderId) await invite(tx, id, [duties.recorderId], 'STAFF');
      await keepRecorder(tx, meeting);
      await refreshAudience(tx, meeting);
      const fresh = (['convenerId', 'chairId', 'recorderId'] as const).filter((duty) => duties[duty] !== before[duty]);
      tx.audit({ act: 'duties.appoint', subject: 'meeting', id, detail: { duties: fresh } });
      const to = fresh.flatMap((duty) => duties[duty] ?? []).filter((person) => person !== act.who.id);
      const data = { title: meeting.title, when: whenShort(meeting) };
      const url = paths.meeting(id);
      await tx.later.message({
        kind: 'dutyAppointed',
        to,
        about: { kind: 'meeting', id },
        data,
        url,
        label: meeting.label,
      });
      return id;
    });
  }
}
