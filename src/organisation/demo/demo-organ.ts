import { Injectable } from '@nestjs/common';
import { systemAct } from '../../platform/access/act.js';
import { Clock } from '../../platform/clock/clock.js';
import { addMinutes, type Instant } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { DemoParts } from '../../platform/feature/demo-parts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { insertOrgan, NotEmpty } from '../organ/insert-organ.js';
import { StoredOrgan } from '../organ/stored-organ.js';
import { isAdministratorRole } from '../grants/grant.rules.js';
import { holdRoles } from '../grants/hold-roles.js';
import { addPerson } from '../people/add-person.js';
import { hashPassword } from '../sign-in/passwords.js';
import { Person } from '../people/person.entity.js';
import { Unit } from '../units/unit.entity.js';
import { demoOrgan, demoPassword, demoPeople, demoUnits, type DemoPerson } from './cast.js';
import { DemoPlay, type Progress } from './demo-play.js';

/** How long the organ has been there when its story begins. */
const ageMinutes = 400 * 1440;

/** Makes the demo organ in an empty database: units and people here, then what each module adds. */
@Injectable()
export class DemoOrgan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly organ: StoredOrgan,
    private readonly parts: DemoParts,
    private readonly play: DemoPlay,
  ) {}

  /** Makes it and plays its story up to now. Throws `NotEmpty`. */
  async makeWithStory(progress?: Progress): Promise<void> {
    await this.tellStory(await this.makeStanding(), progress);
  }

  /** Makes what stands since before the story begins. Returns the instant up to which the story is to be told. */
  async makeStanding(): Promise<Instant> {
    const now = this.clock.now();
    await this.make(addMinutes(now, -ageMinutes));
    return now;
  }

  tellStory(now: Instant, progress?: Progress): Promise<void> {
    return this.play.play(now, progress);
  }

  /** Makes what stands: units, people, rooms; no meetings yet. Throws `NotEmpty`. */
  async make(at: Instant = this.clock.now()): Promise<void> {
    if (this.organ.exists) throw new NotEmpty('The database already holds an organ.');
    const passwordHash = await hashPassword(demoPassword);
    await this.unitOfWork.run(systemAct(at), async (tx) => {
      await insertOrgan(tx, { ...demoOrgan, demo: true });
      const units = new Map<string, string>();
      for (const [rank, { code, name, shortName, outside = false }] of demoUnits.entries()) {
        const id = newId();
        const parentId = rank === 0 ? null : units.get('XZF')!;
        units.set(code, id);
        await tx.insert(Unit, { id, code, name, shortName, parentId, rank, active: true, outside });
      }
      for (const [rank, person] of demoPeople.entries()) {
        await addDemoPerson(tx, person, units.get(person.unit)!, rank, passwordHash);
      }
      for (const unit of demoUnits) {
        const leader = await tx.one(Person, { userName: unit.leader });
        await tx.update(Unit, { id: units.get(unit.code)! }, { leaderId: leader.id });
      }
      tx.audit({ act: 'organ.demo', subject: 'organ', detail: { people: demoPeople.length } });
    });
    await this.organ.reload();
    await this.parts.make(at);
  }
}

async function addDemoPerson(
  tx: Tx,
  { unit: _, roles, expert, ...person }: DemoPerson,
  unitId: string,
  rank: number,
  passwordHash: string,
): Promise<void> {
  const id = await addPerson(tx, {
    ...person,
    unitId,
    rank,
    phone: `0871-6612${String(3000 + rank)}`,
    mobile: `139000${String(10000 + rank)}`,
    email: `${person.userName}@yunxi.example`,
    clearance: expert || roles.some(isAdministratorRole) ? 'INTERNAL' : 'WORK_SECRET',
    kind: expert ? 'EXPERT' : 'STAFF',
    passwordHash,
    admitted: true,
  });
  await holdRoles(tx, id, roles);
}
