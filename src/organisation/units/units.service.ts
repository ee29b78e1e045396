import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import type { UnitForm } from './unit.form.js';
import { codeRefusals, mayClose, mayStandUnder, outsideRefusals, type UnitFacts } from './unit.rules.js';
import { Unit } from './unit.entity.js';

/** The tree of units, kept by the system administrator; units are closed, never removed (Q8). */
@Injectable()
export class UnitsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  add(act: Act, form: UnitForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const id = newId();
      const all = await this.all(tx);
      const parentId = form.parentId ?? all.find((unit) => unit.parentId === null)?.id ?? null;
      refuse([...codeRefusals(form.code, undefined, all), ...outsideRefusals(form, parentId)]);
      await this.leader(tx, form.leaderId);
      await tx.insert(Unit, { id, ...valuesOf(form), parentId, active: true });
      tx.audit({ act: 'unit.add', subject: 'unit', id });
      return id;
    });
  }

  change(act: Act, id: string, form: UnitForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const unit = await tx.lock(Unit, id);
      const all = await this.all(tx);
      refuse([
        ...codeRefusals(form.code, id, all),
        ...mayStandUnder(unit, form.parentId, all),
        ...outsideRefusals(form, form.parentId),
      ]);
      if (form.leaderId !== unit.leaderId) await this.leader(tx, form.leaderId);
      if (!form.open && unit.active) refuse(await this.closing(tx, id));
      await tx.change(Unit, { id, version }, { ...valuesOf(form), parentId: form.parentId, active: form.open });
      tx.audit({ act: 'unit.change', subject: 'unit', id, detail: { open: form.open } });
      return id;
    });
  }

  private async closing(tx: Tx, id: string) {
    const people = await tx.row<{ n: number }>('SELECT COUNT(*) AS n FROM person WHERE unitId = ? AND active = 1', [
      id,
    ]);
    const units = await tx.row<{ n: number }>('SELECT COUNT(*) AS n FROM unit WHERE parentId = ? AND active = 1', [id]);
    return mayClose(Number(people?.n), Number(units?.n));
  }

  /** Whoever leads the line of a unit is one of the organ's people at work. */
  private async leader(tx: Tx, id: string | null): Promise<void> {
    if (!id || (await tx.row('SELECT 1 AS x FROM person WHERE id = ? AND active = 1', [id]))) return;
    refuse([{ key: 'organisation.unit.noLeader', field: 'leaderId' }]);
  }

  private all(tx: Tx): Promise<UnitFacts[]> {
    return tx.rows<UnitFacts>('SELECT id, parentId, code FROM unit');
  }
}

function valuesOf({ name, shortName, code, rank, leaderId, outside }: UnitForm) {
  return { name, shortName, code, rank, leaderId, outside };
}
