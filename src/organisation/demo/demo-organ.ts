import { Injectable } from '@nestjs/common';
import { administratorRoles } from '../../platform/access/roles.js';
import { systemAct } from '../../platform/access/act.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { DemoParts } from '../../platform/feature/demo-parts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OrganRow } from '../organ/organ.entity.js';
import { StoredOrgan } from '../organ/stored-organ.js';
import { nameSearch } from '../people/name-search.rules.js';
import { Person, RoleGrant } from '../people/person.entity.js';
import { hashPassword } from '../sign-in/passwords.js';
import { Credential } from '../sign-in/session.entity.js';
import { Unit } from '../units/unit.entity.js';
import { demoOrgan, demoPassword, demoPeople, demoUnits, type DemoPerson } from './cast.js';

/** The database already holds an organ. */
export class NotEmpty extends Error {}

/** Makes the demo organ in an empty database: units and people here, then what each module adds. */
@Injectable()
export class DemoOrgan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organ: StoredOrgan,
    private readonly parts: DemoParts,
  ) {}

  /** Throws `NotEmpty`. */
  async make(): Promise<void> {
    if (await this.database.row('SELECT 1 FROM organ')) throw new NotEmpty('The database already holds an organ.');
    const passwordHash = await hashPassword(demoPassword);
    await this.unitOfWork.run(systemAct(this.clock.now()), async (tx) => {
      await tx.insert(OrganRow, { id: newId(), ...demoOrgan, demo: true });
      const units = new Map<string, string>();
      for (const [rank, unit] of demoUnits.entries()) {
        const id = newId();
        units.set(unit.code, id);
        await tx.insert(Unit, { id, ...unit, parentId: rank === 0 ? null : units.get('XZF')!, rank, active: true });
      }
      for (const [rank, person] of demoPeople.entries()) {
        await addPerson(tx, person, units.get(person.unit)!, rank, passwordHash);
      }
      tx.audit({ act: 'organ.demo', subject: 'organ', detail: { people: demoPeople.length } });
    });
    await this.organ.reload();
    await this.parts.make();
  }
}

async function addPerson(
  tx: Tx,
  person: DemoPerson,
  unitId: string,
  rank: number,
  passwordHash: string,
): Promise<void> {
  const id = newId();
  await tx.insert(Person, {
    id,
    unitId,
    name: person.name,
    userName: person.userName,
    post: person.post,
    standing: person.standing,
    rank,
    phone: `0871-6612${String(3000 + rank)}`,
    mobile: `139000${String(10000 + rank)}`,
    email: `${person.userName}@yunxi.example`,
    ...nameSearch(person.name),
    clearance:
      person.expert || person.roles.some((role) => administratorRoles.includes(role)) ? 'INTERNAL' : 'WORK_SECRET',
    kind: person.expert ? 'EXPERT' : 'STAFF',
    active: true,
  });
  for (const role of person.roles) {
    await tx.insert(RoleGrant, { personId: id, role, grantedAt: tx.act.at, grantedById: tx.act.who.id });
  }
  await tx.insert(Credential, {
    personId: id,
    passwordHash,
    changedAt: tx.act.at,
    mustChange: false,
    failures: 0,
    lockedUntil: null,
    earlier: '[]',
    admittedAt: tx.act.at,
  });
}
