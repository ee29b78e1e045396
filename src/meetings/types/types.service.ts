import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import type { MeetingType } from '../meeting/meeting.rules.js';
import { MeetingTypeVersion } from './meeting-type.entity.js';
import type { TypeForm } from './type.form.js';
import { termFaults, versionFaults } from './version.rules.js';

/** Changing what a meeting type asks: always a new version; submitted meetings keep theirs. */
@Injectable()
export class TypesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Returns the number of the new version. */
  change(act: Act, type: MeetingType, form: TypeForm): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      refuse([...versionFaults(form.effectiveFrom, localDateOf(act.at)), ...termFaults(form)]);
      const { recorderRequired, ...terms } = form;
      const [newest] = await tx.find(MeetingTypeVersion, { type }, { number: 'DESC' });
      const number = (newest?.number ?? 0) + 1;
      const requiredRoles = ['CONVENER', 'CHAIR', ...(recorderRequired ? ['RECORDER'] : [])].join(',');
      const made = { createdAt: act.at, createdById: act.who.id };
      await tx.insert(MeetingTypeVersion, { id: newId(), type, number, ...terms, requiredRoles, ...made });
      const detail = { type, number, leadDays: terms.leadDays, effectiveFrom: terms.effectiveFrom };
      tx.audit({ act: 'meetingType.change', subject: 'meetingType', detail });
      return number;
    });
  }
}
