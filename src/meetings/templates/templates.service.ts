import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { storedContent } from '../application/stored.queries.js';
import { meetingFor } from '../meeting/meeting.queries.js';
import { ApplicationTemplate } from './template.entity.js';
import type { TemplateForm } from './template.form.js';
import { templateFor } from './template.queries.js';
import { reusable, templateFaults } from './template.rules.js';

/** Keeping applications as templates. Only its owner shares or deletes one. */
@Injectable()
export class TemplatesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of an application of one's own; returns the template's id. */
  keep(act: Act, { from, name, shared }: TemplateForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const rows = rowsOf(tx);
      const meeting = await meetingFor(rows, act, from);
      if (meeting.organizerId !== act.who.id) throw new NotAllowed();
      const content = reusable(await storedContent(rows, meeting));
      refuse(templateFaults(content));
      const id = newId();
      const whose = { ownerId: act.who.id, unitId: shared ? act.who.unitId : null };
      const { type, subtype } = meeting;
      const body = JSON.stringify(content);
      await tx.insert(ApplicationTemplate, {
        ...{ id, name, ...whose, type, subtype, content: body, createdAt: act.at, version: 1 },
      });
      tx.audit({ act: 'template.keep', subject: 'template', id, detail: { type, shared } });
      return id;
    });
  }

  /** Lets the unit use it, or no longer. */
  share(act: Act, id: string): Promise<boolean> {
    return this.unitOfWork.run(act, async (tx) => {
      const template = await own(tx, id);
      const unitId = template.unitId ? null : act.who.unitId;
      await tx.change(ApplicationTemplate, template, { unitId });
      tx.audit({ act: 'template.share', subject: 'template', id, detail: { shared: unitId !== null } });
      return unitId !== null;
    });
  }

  remove(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await own(tx, id);
      await tx.remove(ApplicationTemplate, { id });
      tx.audit({ act: 'template.remove', subject: 'template', id });
      return id;
    });
  }
}

async function own(tx: Tx, id: string): Promise<ApplicationTemplate> {
  const template = await templateFor(rowsOf(tx), tx.act, id);
  if (template.ownerId !== tx.act.who.id) throw new NotAllowed();
  return tx.lock(ApplicationTemplate, id);
}
