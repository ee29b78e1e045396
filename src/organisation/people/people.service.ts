import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import type { Tx } from '../../platform/database/tx.js';
import { PrintService } from '../../platform/print/print.service.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse, Refused, type Refusal } from '../../platform/web/errors.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { hashPassword } from '../sign-in/passwords.js';
import { Credential, Session } from '../sign-in/session.entity.js';
import { weakness } from '../sign-in/sign-in.rules.js';
import { Unit } from '../units/unit.entity.js';
import { administratorRoles } from '../../platform/access/roles.js';
import { addPerson } from './add-person.js';
import { askForGrant } from './ask-for-grant.js';
import { nameSearch } from './name-search.rules.js';
import { Person, RoleGrant } from './person.entity.js';
import type { NewPersonForm, PersonForm } from './person.form.js';

/** People, kept by the system administrator. He makes accounts; only the security administrator lets people in (Q75). */
@Injectable()
export class PeopleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly print: PrintService,
  ) {}

  async add(act: Act, form: NewPersonForm): Promise<string> {
    const { userName, initialPassword } = form;
    const weak = initialPassword ? weakness(initialPassword, userName) : undefined;
    refuse([
      weak !== undefined && { key: weak, field: 'initialPassword', source: 'S5.C8' },
      this.unprintable(form.name),
    ]);
    const passwordHash = initialPassword ? await hashPassword(initialPassword) : '';
    return this.unitOfWork.run(act, async (tx) => {
      await this.checkUnit(tx, form.unitId);
      const id = await addPerson(tx, { ...valuesOf(form), userName, passwordHash, mustChange: Boolean(passwordHash) });
      tx.audit({ act: 'person.add', subject: 'person', id });
      await askForGrant(tx, id, form.name);
      return id;
    });
  }

  async change(act: Act, id: string, form: PersonForm, version: number): Promise<string> {
    refuse([this.unprintable(form.name)]);
    return this.unitOfWork.run(act, async (tx) => {
      await this.checkUnit(tx, form.unitId);
      await tx.change(Person, { id, version }, { ...valuesOf(form), ...nameSearch(form.name) });
      tx.audit({ act: 'person.change', subject: 'person', id });
      return id;
    });
  }

  /** Disabled at once: sessions end; papers and lists of the past keep him as he was (Q8). */
  setActive(act: Act, id: string, active: boolean): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      if (id === act.who.id) throw new Refused({ key: 'organisation.person.himself' });
      const { version } = await tx.lock(Person, id);
      await tx.change(Person, { id, version }, { active });
      if (!active) await tx.update(Session, { personId: id, endedAt: IsNull() }, { endedAt: act.at });
      tx.audit({ act: active ? 'person.enable' : 'person.disable', subject: 'person', id });
      return id;
    });
  }

  /**
   * A new slip for somebody who has no password or lost it; the token is known only to this answer. Refused for an
   * administrator who is in office: nobody makes himself another of the three (Q75).
   */
  slip(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await tx.one(Person, { id, active: true });
      const [credential] = await tx.find(Credential, { personId: id });
      const [office] = await tx.find(RoleGrant, { personId: id, role: In([...administratorRoles]) });
      if (office && credential?.passwordHash) throw new Refused({ key: 'organisation.slip.administrator' });
      tx.audit({ act: 'account.slip', subject: 'person', id });
      return this.links.issue(tx, 'ACTIVATE', id);
    });
  }

  /** His name stands on papers; a name no font can print is refused while it can still be mended. */
  private unprintable(name: string): Refusal | false {
    const [places] = this.print.unprintable(name);
    return places !== undefined && { key: 'print.unprintableName', args: { places }, field: 'name' };
  }

  private async checkUnit(tx: Tx, unitId: string): Promise<void> {
    const [unit] = await tx.find(Unit, { id: unitId, active: true });
    if (!unit) throw new Refused({ key: 'input.choice.notOffered', field: 'unitId' });
  }
}

function valuesOf({ name, unitId, post, standing, rank, phone, mobile, email }: PersonForm) {
  return { name, unitId, post, standing, rank, phone: phone || null, mobile: mobile || null, email: email || null };
}
