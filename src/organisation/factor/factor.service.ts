import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import { systemPrincipal } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refused } from '../../platform/web/errors.js';
import { judgeTry } from '../sign-in/tries.js';
import type { Door } from '../sign-in/sign-in.service.js';
import { KeptSecret } from './kept-secret.js';
import { newSecret, stepOf } from './one-time-codes.js';
import { SecondFactor } from './second-factor.entity.js';

/** What a person sees of his second factor. */
export interface OwnFactor {
  boundAt: string | null;
  /** Base32, shown only until the device is bound. */
  secret?: string;
}

/** Binding a device, taking it off, and checking its codes: wrong ones count and lock as wrong passwords do (Q28, Q58). */
@Injectable()
export class FactorService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kept: KeptSecret,
  ) {}

  async own(personId: string): Promise<OwnFactor | undefined> {
    const row = await this.database.row<SecondFactor>('SELECT * FROM second_factor WHERE personId = ?', [personId]);
    if (!row) return undefined;
    return row.boundAt ? { boundAt: row.boundAt } : { boundAt: null, secret: this.kept.reveal(row.secret, personId) };
  }

  /** Makes a new secret for a device; one that is bound already stays. */
  async begin(act: Act): Promise<void> {
    const personId = act.who.id;
    await this.unitOfWork.run(act, async (tx) => {
      await tx.remove(SecondFactor, { personId, boundAt: IsNull() });
      if (await tx.find(SecondFactor, { personId }).then((rows) => rows.length > 0)) return;
      const secret = this.kept.hide(newSecret(), personId);
      await tx.insert(SecondFactor, { personId, secret, askedAt: act.at, boundAt: null, lastStep: 0 });
    });
  }

  /** From now on a code is asked at sign-in. Throws `Refused` beside the code. */
  bind(act: Act, code: string): Promise<void> {
    return this.withCode(act, code, async (tx, personId) => {
      await tx.update(SecondFactor, { personId, boundAt: IsNull() }, { boundAt: act.at });
      tx.audit({ act: 'account.factorBound', subject: 'person', id: personId });
    });
  }

  /** Takes the device off, by a code it shows. Throws `Refused` beside the code. */
  remove(act: Act, code: string): Promise<void> {
    return this.withCode(act, code, async (tx, personId) => {
      await tx.remove(SecondFactor, { personId });
      tx.audit({ act: 'account.factorRemoved', subject: 'person', id: personId });
    });
  }

  /** The second step of a sign-in: whether the code is right, still unused, and the account not locked. */
  async prove(personId: string, code: string, door: Door): Promise<boolean> {
    const who = { ...systemPrincipal, id: personId };
    return this.unitOfWork.run({ who, at: door.at, from: door.ip }, async (tx) => {
      const right = await this.judge(tx, personId, code);
      tx.audit({ act: 'account.signIn', subject: 'person', id: personId, outcome: right ? 'DONE' : 'REFUSED' });
      return right;
    });
  }

  /** A wrong code does nothing, so its count is a transaction of its own. */
  private async withCode(act: Act, code: string, work: (tx: Tx, personId: string) => Promise<void>): Promise<void> {
    const personId = act.who.id;
    try {
      await this.unitOfWork.run(act, async (tx) => {
        if (!(await this.judge(tx, personId, code)))
          throw new Refused({ key: 'organisation.factor.wrong', field: 'code' });
        await work(tx, personId);
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await this.unitOfWork.run({ ...act, once: undefined }, (tx) => judgeTry(tx, personId, false, act.at));
      throw error;
    }
  }

  private async judge(tx: Tx, personId: string, code: string): Promise<boolean> {
    const [factor] = await tx.find(SecondFactor, { personId });
    const step = factor && stepOf(this.kept.reveal(factor.secret, personId), code, tx.act.at);
    const fresh =
      step !== undefined && (await tx.update(SecondFactor, { personId, lastStep: LessThan(step) }, { lastStep: step }));
    return judgeTry(tx, personId, Boolean(fresh), tx.act.at);
  }
}
