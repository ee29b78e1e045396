import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import { systemAct, systemPrincipal } from '../../platform/access/act.js';
import type { Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { isDuplicate } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { randomToken, tokenHash } from '../../platform/web/tokens.js';
import { Session, SignInOrigin } from './session.entity.js';
import { passwordMatches } from './passwords.js';
import { judgeTry } from './tries.js';
import { afterOriginFailure, isLocked } from './sign-in.rules.js';

/** From where somebody signs in. */
export interface Door {
  at: Instant;
  ip: string;
  device: string;
}

interface Account {
  personId: string;
  name: string;
  passwordHash: string;
  /** Since when a device is bound, whose code is asked too. */
  boundAt: string | null;
}

/** Whose password was right, and whether a code of his device is asked before he is in. */
export interface Known {
  id: string;
  codeAsked: boolean;
}

/** Signing in and out. Wrong name, wrong password and locked account are answered alike (S5.C8). */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Whose password it is, or undefined. Counts failures and locks; every attempt is audited. */
  async check(userName: string, password: string, door: Door): Promise<Known | undefined> {
    const name = userName.normalize('NFKC').trim().toLowerCase();
    const account = await this.database.row<Account>(
      `SELECT p.id AS personId, p.name, c.passwordHash, f.boundAt
       FROM person p JOIN credential c ON c.personId = p.id LEFT JOIN second_factor f ON f.personId = p.id
       WHERE p.userName = ? AND p.active = 1 AND c.admittedAt IS NOT NULL`,
      [name],
    );
    const matches = await passwordMatches(password, account?.passwordHash);
    const who = account ? { ...systemPrincipal, id: account.personId, name: account.name } : systemPrincipal;
    return this.unitOfWork.run({ who, at: door.at, from: door.ip }, async (tx) => {
      const right = await this.judge(tx, account, matches, door);
      const codeAsked = Boolean(account?.boundAt);
      const act = right && codeAsked ? 'account.firstFactor' : 'account.signIn';
      tx.audit({ act, subject: 'person', id: account?.personId, outcome: right ? 'DONE' : 'REFUSED' });
      return account && right ? { id: account.personId, codeAsked } : undefined;
    });
  }

  /** Begins a session under a fresh cookie and ends the one of the old cookie; returns the new cookie's value (Q25). */
  begin(personId: string, door: Door, oldCookieId: string): Promise<string> {
    const token = randomToken();
    return this.unitOfWork.run(systemAct(door.at), async (tx) => {
      await tx.update(Session, { hash: tokenHash(oldCookieId), endedAt: IsNull() }, { endedAt: door.at });
      await tx.insert(Session, {
        hash: tokenHash(token),
        personId,
        createdAt: door.at,
        touchedAt: door.at,
        origin: door.ip,
        device: door.device.slice(0, 200),
      });
      return token;
    });
  }

  /** The cookie stays: a form still open in another tab keeps its token and is carried through the next sign-in. */
  async end(act: Act, cookieId: string): Promise<void> {
    await this.unitOfWork.run(act, async (tx) => {
      await tx.update(Session, { hash: tokenHash(cookieId) }, { endedAt: act.at });
      tx.audit({ act: 'account.signOut', subject: 'person', id: act.who.id });
    });
  }

  /** Decides inside the transaction, one try after another: many tries at once meet the lock as well. */
  private async judge(tx: Tx, account: Account | undefined, matches: boolean, door: Door): Promise<boolean> {
    const origin = (await tx.find(SignInOrigin, { origin: door.ip }))[0];
    if (origin && isLocked(origin, door.at)) return false;
    const right = account ? await judgeTry(tx, account.personId, matches, door.at, !account.boundAt) : false;
    if (!right) await this.countOrigin(tx, origin, door);
    return right;
  }

  private async countOrigin(tx: Tx, origin: SignInOrigin | undefined, door: Door): Promise<void> {
    const facts = afterOriginFailure(origin, door.at);
    if (await tx.update(SignInOrigin, { origin: door.ip }, facts)) return;
    try {
      await tx.insert(SignInOrigin, { origin: door.ip, ...facts });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}
