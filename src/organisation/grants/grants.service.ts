import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { Person } from '../people/person.entity.js';
import { Credential, Session } from '../sign-in/session.entity.js';
import type { AdmissionForm, GrantForm } from './grant.form.js';
import { mayGrant } from './grant.rules.js';
import { holdRoles } from './hold-roles.js';

const about = (id: string) => ({ kind: 'person', id });
const waiting = `SELECT p.id FROM person p JOIN credential c ON c.personId = p.id WHERE p.active = 1
  AND c.admittedAt IS NULL ORDER BY p.id`;

/** The security administrator lets people in and gives them roles; making accounts is another's (Q75). */
@Injectable()
export class GrantsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The person holds exactly these roles and this clearance, and may sign in. */
  grant(act: Act, id: string, form: GrantForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      refuse(mayGrant(act.who.id, id));
      const person = await tx.lock(Person, id);
      await holdRoles(tx, id, form.roles);
      if (person.clearance !== form.clearance) {
        const detail = { from: person.clearance, to: form.clearance };
        await tx.change(Person, person, { clearance: form.clearance });
        tx.audit({ act: 'grant.clearance', subject: 'person', id, detail });
      }
      const admitted = await tx.update(Credential, { personId: id, admittedAt: IsNull() }, { admittedAt: act.at });
      if (admitted) tx.audit({ act: 'grant.admission', subject: 'person', id });
      await tx.todos.close(about(id), ['grant']);
      await tellGranted(tx, id);
      return id;
    });
  }

  /** Lets those named in, or everybody who waits; returns how many. */
  admit(act: Act, form: AdmissionForm): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      const ids = (await tx.rows<{ id: string }>(waiting)).map(({ id }) => id);
      const wanted = form.everybody ? ids : ids.filter((id) => form.people.includes(id));
      if (!wanted.length) return 0;
      await tx.update(Credential, { personId: In(wanted), admittedAt: IsNull() }, { admittedAt: act.at });
      for (const id of wanted) {
        tx.audit({ act: 'grant.admission', subject: 'person', id });
        await tx.todos.close(about(id), ['grant']);
      }
      return wanted.length;
    });
  }

  /** Takes roles and admission away; sessions end at once. */
  revoke(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      refuse(mayGrant(act.who.id, id));
      await tx.lock(Person, id);
      await holdRoles(tx, id, []);
      await tx.update(Credential, { personId: id }, { admittedAt: null });
      await tx.update(Session, { personId: id, endedAt: IsNull() }, { endedAt: act.at });
      tx.audit({ act: 'grant.revocation', subject: 'person', id });
      await tellGranted(tx, id);
      return id;
    });
  }

  /** Ends a lock before its time. */
  unlock(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await tx.update(Credential, { personId: id }, { failures: 0, lockedUntil: null });
      tx.audit({ act: 'grant.unlock', subject: 'person', id });
      return id;
    });
  }
}

/** 账号-1: whose rights changed learns of it. */
function tellGranted(tx: Tx, id: string): Promise<void> {
  const data = { by: tx.act.who.name };
  return tx.later.message({
    kind: 'account.granted',
    to: [id],
    about: about(id),
    data,
    url: '/account',
    label: 'PUBLIC',
  });
}
