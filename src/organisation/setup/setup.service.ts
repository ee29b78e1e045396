import { Injectable } from '@nestjs/common';
import { systemPrincipal, type Act } from '../../platform/access/act.js';
import type { PersonRole } from '../../platform/access/roles.js';
import { defaultZone } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import type { Visitor } from '../../platform/web/visitor.js';
import { holdRoles } from '../grants/hold-roles.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { insertOrgan } from '../organ/insert-organ.js';
import { StoredOrgan } from '../organ/stored-organ.js';
import { addPerson, freeUserName } from '../people/add-person.js';
import { Unit } from '../units/unit.entity.js';
import type { AdministratorsForm, OrganForm } from './setup.form.js';
import { desks, organRefusals, threePeople } from './setup.rules.js';

/** 三员启用单: what each administrator is handed. */
export interface Slip {
  role: PersonRole;
  name: string;
  userName: string;
  token: string;
}

const roleOf: Record<(typeof desks)[number], PersonRole> = {
  sysAdmin: 'SYS_ADMIN',
  secAdmin: 'SEC_ADMIN',
  auditAdmin: 'AUDIT_ADMIN',
};

/** Builds one's own organ at the first run: the organ, then its three administrators (PB5). */
@Injectable()
export class SetupService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly organ: StoredOrgan,
  ) {}

  /** Throws `NotEmpty` for whoever comes second. */
  async makeOrgan(act: Act, form: OrganForm): Promise<void> {
    refuse(organRefusals(form));
    await this.unitOfWork.run(act, async (tx) => {
      await insertOrgan(tx, { ...form, zone: defaultZone, demo: false });
      const root = { parentId: null, name: form.name, shortName: form.shortName, code: 'BGS', rank: 0, active: true };
      await tx.insert(Unit, { id: newId(), ...root });
      tx.audit({ act: 'organ.make', subject: 'organ' });
    });
    await this.organ.reload();
  }

  /** Puts the link of the set-up out of use; who comes second changes nothing. */
  async close(act: Act, token: string): Promise<void> {
    await this.unitOfWork
      .run(act, (tx) => this.links.use(tx, 'SETUP', token))
      .catch((error: unknown) => {
        if (!(error instanceof NotFound)) throw error;
      });
  }

  /** Makes the three and uses up the link of the set-up. Their tokens are known only to this answer. */
  makeAdministrators(act: Act, token: string, form: AdministratorsForm): Promise<Slip[]> {
    refuse(threePeople(form));
    return this.unitOfWork.run(act, async (tx) => {
      await this.links.use(tx, 'SETUP', token);
      const unit = await tx.one(Unit, { rank: 0 });
      const slips: Slip[] = [];
      for (const [rank, desk] of desks.entries()) {
        slips.push(await this.makeAdministrator(tx, form[desk], roleOf[desk], unit.id, rank));
      }
      tx.audit({ act: 'organ.administrators', subject: 'organ', detail: { people: slips.length } });
      return slips;
    });
  }

  private async makeAdministrator(tx: Tx, name: string, role: PersonRole, unitId: string, rank: number): Promise<Slip> {
    const userName = await freeUserName(tx, name, role.toLowerCase());
    const person = { name, userName, unitId, post: '', standing: 'MEMBER' as const, rank: 9000 + rank };
    const id = await addPerson(tx, { ...person, admitted: true });
    await holdRoles(tx, id, [role]);
    return { role, name, userName, token: await this.links.issue(tx, 'ACTIVATE', id) };
  }
}

/** The act of whoever opened a one-time link: he has no name yet. */
export function strangersAct(visitor: Visitor): Act {
  return { who: systemPrincipal, at: visitor.at, from: visitor.ip };
}
