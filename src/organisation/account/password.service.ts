import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse, Refused } from '../../platform/web/errors.js';
import { Credential, Session } from '../sign-in/session.entity.js';
import { hashPassword, passwordMatches } from '../sign-in/passwords.js';
import { judgeTry } from '../sign-in/tries.js';
import { weakness } from '../sign-in/sign-in.rules.js';
import type { FirstPasswordForm, PasswordForm } from './password.form.js';

interface Known {
  userName: string;
  passwordHash: string;
  earlier: string;
}

const kept = 5;

/** Setting passwords: strong, not one of the last five, and every session of the person ends (Q25, Q58). */
@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Throws `Refused` beside the field; wrong passwords count as they do at sign-in, and lock the same (Q28). All sessions end, also the one that asked. */
  async change(act: Act, form: PasswordForm): Promise<void> {
    const known = await this.known(act.who.id);
    const matches = await passwordMatches(form.currentPassword, known.passwordHash);
    const right = await this.unitOfWork.run({ ...act, once: undefined }, async (tx) => {
      const counted = await judgeTry(tx, act.who.id, matches, act.at);
      if (!counted) tx.audit({ act: 'account.password', subject: 'person', id: act.who.id, outcome: 'REFUSED' });
      return counted;
    });
    if (!right) throw new Refused({ key: 'organisation.password.wrong', field: 'currentPassword' });
    const passwordHash = await this.hashOf(form, known);
    await this.unitOfWork.run(act, (tx) => this.store(tx, act.who.id, known, passwordHash));
  }

  /** The new hash, made outside any transaction. Throws `Refused`. */
  async hashOf(form: FirstPasswordForm, known: Known): Promise<string> {
    const weak = weakness(form.newPassword, known.userName);
    refuse([
      weak !== undefined && { key: weak, field: 'newPassword', source: 'S5.C8' },
      form.newPassword !== form.againPassword && { key: 'organisation.password.differs', field: 'againPassword' },
    ]);
    for (const hash of [known.passwordHash, ...(JSON.parse(known.earlier) as string[])]) {
      if (await passwordMatches(form.newPassword, hash)) {
        throw new Refused({ key: 'organisation.password.used', field: 'newPassword', source: 'S5.C8' });
      }
    }
    return hashPassword(form.newPassword);
  }

  async store(tx: Tx, personId: string, known: Known, passwordHash: string): Promise<void> {
    const earlier = [known.passwordHash, ...(JSON.parse(known.earlier) as string[])].filter(Boolean).slice(0, kept - 1);
    await tx.update(
      Credential,
      { personId },
      { passwordHash, earlier: JSON.stringify(earlier), mustChange: false, changedAt: tx.act.at, failures: 0 },
    );
    await tx.update(Session, { personId, endedAt: IsNull() }, { endedAt: tx.act.at });
    tx.audit({ act: 'account.password', subject: 'person', id: personId });
  }

  async known(personId: string): Promise<Known> {
    const row = await this.database.row<Known>(
      'SELECT p.userName, c.passwordHash, c.earlier FROM person p JOIN credential c ON c.personId = p.id WHERE p.id = ?',
      [personId],
    );
    if (!row) throw new NotFound('credential');
    return row;
  }
}
