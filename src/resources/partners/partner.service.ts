import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { Partner } from './partner.entity.js';
import type { PartnerForm } from './partner.form.js';

/** The register of outside resources (S8.X5). Methods return the partner's id. */
@Injectable()
export class PartnerService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  add(act: Act, form: PartnerForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const id = newId();
      await tx.insert(Partner, { id, ...valuesOf(form) });
      tx.audit({ act: 'partner.add', subject: 'partner', id, detail: { kind: form.kind } });
      return id;
    });
  }

  revise(act: Act, id: string, form: PartnerForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await tx.lock(Partner, id);
      await tx.change(Partner, { id, version }, valuesOf(form));
      tx.audit({ act: 'partner.revise', subject: 'partner', id, detail: { contractUntil: form.contractUntil } });
      return id;
    });
  }
}

function valuesOf(form: PartnerForm) {
  refuse([
    form.contractUntil < form.contractFrom && { key: 'partners.refused.endsBeforeStart', field: 'contractUntil' },
  ]);
  return { ...form, note: form.note || null };
}
