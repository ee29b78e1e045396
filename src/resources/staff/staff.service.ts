import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { isDuplicate, NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse, Taken } from '../../platform/web/errors.js';
import { Person } from '../../organisation/organisation.js';
import { StaffAbsence, StaffMember, StaffShift } from './staff.entity.js';
import type { AbsenceForm, MemberForm, ShiftForm } from './staff.form.js';
import { dutiesIn, type StaffDuty } from './staff.rules.js';

/** The register of who serves at meetings, absences and the rota (S8.X4). */
@Injectable()
export class StaffService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Takes people into the register; who is in it gets these duties. Returns how many. */
  add(act: Act, personIds: readonly string[], duties: readonly StaffDuty[]): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      for (const personId of [...personIds].sort()) {
        await tx.lock(Person, personId);
        const values = { duties: duties.join(','), active: true };
        const [kept] = await tx.find(StaffMember, { personId });
        if (kept) await tx.change(StaffMember, kept, values);
        else await tx.insert(StaffMember, { id: newId(), personId, ...values });
        tx.audit({ act: 'staff.register', subject: 'person', id: personId, detail: { duties: [...duties] } });
      }
      return personIds.length;
    });
  }

  revise(act: Act, personId: string, form: MemberForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { id } = await tx.one(StaffMember, { personId });
      const { duties, note, active } = form;
      await tx.change(StaffMember, { id, version }, { duties: duties.join(','), note: note || null, active });
      tx.audit({ act: 'staff.revise', subject: 'person', id: personId, detail: { duties, active } });
      return personId;
    });
  }

  /** Notes an absence: whoever is away can neither be assigned nor put on call. */
  away(act: Act, personId: string, form: AbsenceForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await tx.lock(Person, personId);
      await tx.one(StaffMember, { personId });
      refuse([
        form.untilDay < form.fromDay && { key: 'staff.refused.endsBeforeStart', field: 'untilDay' },
        form.untilDay < localDateOf(act.at) && { key: 'staff.refused.past', field: 'untilDay' },
      ]);
      const id = newId();
      await tx.insert(StaffAbsence, { id, personId, ...form, byId: act.who.id, createdAt: act.at });
      const { fromDay, untilDay } = form;
      tx.audit({ act: 'staff.away', subject: 'person', id: personId, detail: { fromDay, untilDay } });
      return personId;
    });
  }

  back(act: Act, personId: string, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const lifted = await tx.update(StaffAbsence, { id, personId, liftedAt: IsNull() }, { liftedAt: act.at });
      if (!lifted) throw new NotFound('staff_absence');
      tx.audit({ act: 'staff.back', subject: 'person', id: personId });
      return personId;
    });
  }

  /** Puts somebody on call for a duty on a day; whoever was, is relieved. */
  shift(act: Act, form: ShiftForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { day, duty, personId } = form;
      const member = await this.able(tx, personId, duty);
      const away = await tx.row<{ reason: string }>(
        `SELECT reason FROM staff_absence
         WHERE personId = ? AND liftedAt IS NULL AND fromDay <= ? AND untilDay >= ? LIMIT 1`,
        [personId, day, day],
      );
      const args = { name: member.name, reason: away?.reason ?? '' };
      refuse([
        day < localDateOf(act.at) && { key: 'staff.refused.past', field: 'day' },
        away && { key: 'staff.refused.absent', args, field: 'personId', source: 'S8.X4' },
      ]);
      const [kept] = await tx.find(StaffShift, { day, duty });
      if (kept) await tx.change(StaffShift, kept, { personId });
      else await firstOnCall(tx, { id: newId(), day, duty, personId });
      tx.audit({ act: 'staff.shift', subject: 'person', id: personId, detail: { day, duty, from: kept?.personId } });
      return day;
    });
  }

  private async able(tx: Tx, personId: string, duty: StaffDuty): Promise<Person> {
    const person = await tx.lock(Person, personId);
    const [member] = await tx.find(StaffMember, { personId, active: true });
    const able = member && dutiesIn(member.duties).includes(duty);
    refuse([!able && { key: 'staff.refused.unable', args: { name: person.name }, field: 'personId', source: 'S8.X4' }]);
    return person;
  }
}

/** Of two who put somebody on call at once for what nobody had, the second is told. */
async function firstOnCall(tx: Tx, shift: Pick<StaffShift, 'id' | 'day' | 'duty' | 'personId'>): Promise<void> {
  try {
    await tx.insert(StaffShift, shift);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Taken({ key: 'staff.refused.shiftTaken', field: 'personId', source: 'S8.X4' });
  }
}
