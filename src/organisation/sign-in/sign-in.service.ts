import { Injectable } from '@nestjs/common';
import { systemAct } from '../../platform/access/act.js';
import { systemPrincipal } from '../../platform/access/act.js';
import type { Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { randomToken, tokenHash } from '../../platform/web/tokens.js';
import { Credential, Session } from './session.entity.js';
import { passwordMatches } from './passwords.js';
import { afterFailure, isLocked } from './sign-in.rules.js';

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
  failures: number;
  lockedUntil: string | null;
}

/** Signing in and out. Wrong name, wrong password and locked account are answered alike (S5.C8). */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The id of the person, or undefined. Counts failures and locks; every attempt is audited. */
  async check(userName: string, password: string, door: Door): Promise<string | undefined> {
    const name = userName.normalize('NFKC').trim().toLowerCase();
    const account = await this.database.row<Account>(
      `SELECT p.id AS personId, p.name, c.passwordHash, c.failures, c.lockedUntil FROM person p
       JOIN credential c ON c.personId = p.id WHERE p.userName = ? AND p.active = 1`,
      [name],
    );
    const matches = await passwordMatches(password, account?.passwordHash);
    const right = account !== undefined && matches && !isLocked(account, door.at);
    await this.remember(account, right, door);
    return right ? account.personId : undefined;
  }

  /** Begins a session under a fresh cookie; returns the cookie's value. */
  begin(personId: string, door: Door): Promise<string> {
    const token = randomToken();
    return this.unitOfWork.run(systemAct(door.at), async (tx) => {
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

  async end(cookieId: string, door: Door): Promise<void> {
    await this.unitOfWork.run(systemAct(door.at), (tx) =>
      tx.update(Session, { hash: tokenHash(cookieId) }, { endedAt: door.at }),
    );
  }

  private async remember(account: Account | undefined, right: boolean, door: Door): Promise<void> {
    const who = account ? { ...systemPrincipal, id: account.personId, name: account.name } : systemPrincipal;
    await this.unitOfWork.run({ who, at: door.at, from: door.ip }, async (tx) => {
      tx.audit({
        act: 'account.signIn',
        subject: 'person',
        id: account?.personId,
        outcome: right ? 'DONE' : 'REFUSED',
      });
      if (!account) return;
      const facts = right
        ? { failures: 0, lockedUntil: null }
        : afterFailure(await tx.one(Credential, { personId: account.personId }), door.at);
      if (!right && isLocked(account, door.at)) return;
      await tx.update(Credential, { personId: account.personId }, facts);
    });
  }
}
