import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { Person } from '../people/person.entity.js';
import { Delegation } from './delegation.entity.js';
import { mayDelegate, type Period } from './delegation.rules.js';

/** Giving and taking back the right to approve in one's place (S6.I1). */
@Injectable()
export class DelegationsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  delegate(act: Act, delegateId: string, period: Period, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await tx.lock(Person, act.who.id);
      const own = await tx.find(Delegation, { delegatorId: act.who.id, endedAt: IsNull() });
      const wanted = { ...period, delegatorId: act.who.id, delegateId };
      refuse(mayDelegate(wanted, own, localDateOf(act.at)));
      const id = newId();
      await tx.insert(Delegation, { id, ...wanted, reason, createdAt: act.at, endedAt: null });
      tx.audit({ act: 'delegation.give', subject: 'delegation', id, detail: { ...period, delegateId } });
      return id;
    });
  }

  /** Takes it back at once. Another's delegation is not found. */
  end(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await tx.one(Delegation, { id, delegatorId: act.who.id });
      const ended = await tx.update(Delegation, { id, endedAt: IsNull() }, { endedAt: act.at });
      if (ended) tx.audit({ act: 'delegation.end', subject: 'delegation', id });
      return id;
    });
  }
}
