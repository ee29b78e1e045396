import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse, type Refusal } from '../../platform/web/errors.js';
import type { MeetingType } from '../meeting/meeting.rules.js';
import { nextVersion } from '../versions/version.queries.js';
import { versionFaults } from '../versions/version.rules.js';
import { MeetingTypeVersion } from './meeting-type.entity.js';
import type { TypeForm } from './type.form.js';
import { typeVersions } from './type.queries.js';
import { floorFaults, termFaults } from './type.rules.js';
import type { Kind } from './kinds.js';

/** Changing what a meeting type asks: always a new version; submitted meetings keep theirs. */
@Injectable()
export class TypesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Returns the number of the new version. */
  change(act: Act, { code, type }: Kind, form: TypeForm): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      refuse(changeFaults(type, form, localDateOf(act.at)));
      const number = await nextVersion(rowsOf(tx), typeVersions, code);
      const made = { createdAt: act.at, createdById: act.who.id };
      await tx.insert(MeetingTypeVersion, { id: newId(), type: code, number, ...termsTyped(form), ...made });
      const detail = { type: code, number, leadDays: form.leadDays, effectiveFrom: form.effectiveFrom };
      tx.audit({ act: 'meetingType.change', subject: 'meetingType', detail });
      return number;
    });
  }
}

/** Why a version cannot be made: said by the preview as by the act. */
export function changeFaults(type: MeetingType, form: TypeForm, today: string): Refusal[] {
  return [...versionFaults(form.effectiveFrom, today), ...termFaults(form), ...floorFaults(type, form)];
}

/** The version that a form makes. */
export function termsTyped({ recorderRequired, ...terms }: TypeForm) {
  return { ...terms, requiredRoles: ['CONVENER', 'CHAIR', ...(recorderRequired ? ['RECORDER'] : [])].join(',') };
}
