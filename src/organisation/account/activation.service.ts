import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { administratorRoles } from '../../platform/access/roles.js';
import type { Tx } from '../../platform/database/tx.js';
import { RoleGrant } from '../people/person.entity.js';
import { askForGrant } from '../people/ask-for-grant.js';
import { SecondFactor } from '../factor/second-factor.entity.js';
import { Credential } from '../sign-in/session.entity.js';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import type { FirstPasswordForm } from './password.form.js';
import { PasswordService } from './password.service.js';

/** Whose slip it is. */
export interface SlipHolder {
  id: string;
  name: string;
  userName: string;
}

/** Lets a person who was handed a slip set his own password, once. */
@Injectable()
export class ActivationService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly passwords: PasswordService,
  ) {}

  /** Throws `NotFound` when the link is unknown, used or over. */
  async whose(token: string, at: string): Promise<SlipHolder> {
    const { personId } = await this.links.look('ACTIVATE', token, at);
    const sql = 'SELECT id, name, userName FROM person WHERE id = ? AND active = 1';
    const person = await this.database.row<SlipHolder>(sql, [personId]);
    if (!person) throw new NotFound('person');
    return person;
  }

  /**
   * Sets the password. Who had one before is let in anew by the security administrator: whoever makes slips could
   * otherwise sign in as anybody (Q75). An administrator's link comes from who holds the machine. A bound device is
   * taken off: a slip also helps who lost it.
   */
  async activate(act: Act, token: string, form: FirstPasswordForm): Promise<void> {
    const { id, name } = await this.whose(token, act.at);
    const known = await this.passwords.known(id);
    const passwordHash = await this.passwords.hashOf(form, known);
    await this.unitOfWork.run(act, async (tx) => {
      await this.links.use(tx, 'ACTIVATE', token);
      await this.passwords.store(tx, id, known, passwordHash);
      await tx.remove(SecondFactor, { personId: id });
      if (!known.passwordHash || (await isInOffice(tx, id))) return;
      await tx.update(Credential, { personId: id }, { admittedAt: null });
      await askForGrant(tx, id, name);
    });
  }
}

async function isInOffice(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.find(RoleGrant, { personId, role: In([...administratorRoles]) })).length > 0;
}
