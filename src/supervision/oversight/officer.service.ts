import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addDays, localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { holds } from '../../organisation/organisation.js';
import { OversightTerm } from './officer.entity.js';
import type { TermForm } from './officer.form.js';
import { isCurrent, keepsOfficers } from './officer.rules.js';

/** The register of officers: terms are added and ended, never changed (S4.S1). */
@Injectable()
export class OfficerService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  register(act: Act, form: TermForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      if (!keepsOfficers(act.who)) throw new NotAllowed();
      const officer = await holds(tx, form.personId, 'OVERSIGHT');
      refuse([
        !officer && { key: 'oversight.supervisor.noOfficer', field: 'personId', source: 'S4.S1' },
        form.untilDay !== null &&
          form.untilDay < form.fromDay && { key: 'oversight.term.backwards', field: 'untilDay' },
      ]);
      const id = newId();
      await tx.insert(OversightTerm, { id, ...form, appointedById: act.who.id, appointedAt: act.at });
      const { personId, unitId, fromDay, untilDay } = form;
      tx.audit({ act: 'oversight.term', subject: 'person', id: personId, detail: { unitId, fromDay, untilDay } });
      return id;
    });
  }

  /** The term ends today; what was supervised within it stands. */
  end(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      if (!keepsOfficers(act.who)) throw new NotAllowed();
      const term = await tx.lock(OversightTerm, id);
      const today = localDateOf(act.at);
      refuse([!isCurrent(term, today) && { key: 'oversight.term.notCurrent' }]);
      await tx.change(OversightTerm, term, { untilDay: addDays(today, -1) });
      tx.audit({ act: 'oversight.endTerm', subject: 'person', id: term.personId, detail: { termId: id } });
      return id;
    });
  }
}
