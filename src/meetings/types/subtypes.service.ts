import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { ApprovalFlow, ApprovalFlowStep } from '../flows/flow.entity.js';
import { kindNamed, allSubtypes } from './kinds.js';
import { MeetingTypeVersion } from './meeting-type.entity.js';
import { MeetingSubtype } from './subtype.entity.js';
import type { SubtypeForm } from './type.form.js';
import { termsOf } from './type.queries.js';
import { codeFaults } from './type.rules.js';
import { usesOf } from './uses.queries.js';

/** The organ's own sub-types: made, retired, taken up again, deleted while nothing is of them (S1.1). */
@Injectable()
export class SubtypesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Begins with what its type asks today; returns its code. */
  create(act: Act, { code, name, parent, basis }: SubtypeForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const others = await allSubtypes(rowsOf(tx));
      const codes = others.map((other) => other.code);
      const sameName = others.some((other) => other.name === name);
      refuse([
        ...codeFaults(code, codes),
        sameName && { key: 'meetings.types.nameTaken', field: 'name', source: 'S1.1' },
      ]);
      const made = { createdAt: act.at, createdById: act.who.id };
      await tx.insert(MeetingSubtype, { id: newId(), code, name, parent, ...made, version: 1 });
      const today = localDateOf(act.at);
      const terms = await termsOf(rowsOf(tx), parent, today);
      const version = { id: newId(), type: code, number: 1, effectiveFrom: today, basis, ...made };
      const { minutesRequired, needsInitiator, needsExperts, needsBackground } = terms;
      await tx.insert(MeetingTypeVersion, {
        ...{ ...terms, ...version, minutesRequired: Boolean(minutesRequired), needsInitiator: Boolean(needsInitiator) },
        ...{ needsExperts: Boolean(needsExperts), needsBackground: Boolean(needsBackground) },
      });
      tx.audit({ act: 'meetingType.create', subject: 'meetingType', detail: { code, parent } });
      return code;
    });
  }

  /** No meeting of it is applied for any more; those there are stay what they are. */
  retire(act: Act, code: string, retiredReason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const subtype = await lockSubtype(tx, code);
      refuse([subtype.retiredOn !== null && { key: 'meetings.types.alreadyRetired', source: 'S1.1' }]);
      await tx.change(MeetingSubtype, subtype, { retiredOn: localDateOf(act.at), retiredReason });
      tx.audit({ act: 'meetingType.retire', subject: 'meetingType', detail: { code } });
      return code;
    });
  }

  resume(act: Act, code: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const subtype = await lockSubtype(tx, code);
      await tx.change(MeetingSubtype, subtype, { retiredOn: null, retiredReason: null });
      tx.audit({ act: 'meetingType.resume', subject: 'meetingType', detail: { code } });
      return code;
    });
  }

  /** Refused while a meeting, a series or a template is of it. */
  remove(act: Act, code: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { id } = await lockSubtype(tx, code);
      const uses = await usesOf(rowsOf(tx), code);
      refuse([uses.total > 0 && { key: 'meetings.types.inUse', args: { n: uses.total }, source: 'S1.1' }]);
      for (const flow of await tx.find(ApprovalFlow, { type: code })) {
        await tx.remove(ApprovalFlowStep, { flowId: flow.id });
        await tx.remove(ApprovalFlow, { id: flow.id });
      }
      await tx.remove(MeetingTypeVersion, { type: code });
      await tx.remove(MeetingSubtype, { id });
      tx.audit({ act: 'meetingType.remove', subject: 'meetingType', detail: { code } });
      return code;
    });
  }
}

/** Throws `NotFound` for one of the four: they stay. */
async function lockSubtype(tx: Tx, code: string): Promise<MeetingSubtype> {
  const { subtype } = await kindNamed(rowsOf(tx), code);
  if (!subtype) throw new NotFound('meeting_subtype');
  return tx.lock(MeetingSubtype, subtype.id);
}
