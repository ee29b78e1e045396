import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { systemPrincipal, type Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Visitor } from '../../platform/web/visitor.js';
import { Texts } from '../../platform/text/texts.js';
import { holdersOf } from '../../organisation/organisation.js';
import type { CeilingHit } from '../ceiling/ceiling.js';
import { secrecyPaths } from '../secrecy.paths.js';
import { SecrecyStop } from './secrecy-stop.entity.js';

const about = (id: string) => ({ kind: 'secrecyStop', id });

/** Keeps that something was stopped, and sees that the secrecy officer learns of it. */
@Injectable()
export class StopsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: Texts,
  ) {}

  record(visitor: Visitor, hit: CeilingHit): Promise<void> {
    const who = visitor.person ?? systemPrincipal;
    return this.unitOfWork.run({ who, at: visitor.at, from: visitor.ip }, async (tx) => {
      const id = newId();
      const person = { personId: visitor.person?.id ?? null, personName: visitor.person?.name ?? '' };
      await tx.insert(SecrecyStop, { id, at: visitor.at, ...person, ...hit, seenAt: null, seenById: null });
      const to = await holdersOf(tx, 'SECRECY');
      const url = secrecyPaths.home();
      const title = this.texts.t('secrecy.stops.todo');
      await tx.todos.open({ kind: 'secrecyStop', about: about(id), to, title, url });
      await tx.later.message({ kind: 'secrecy.stopped', to, about: about(id), data: {}, url, label: 'PUBLIC' });
      tx.audit({ act: 'secrecy.stop', subject: 'secrecyStop', id, outcome: 'REFUSED', detail: { ...hit } });
    });
  }

  /** The officer has looked into it. */
  acknowledge(act: Act, id: string): Promise<void> {
    return this.unitOfWork.run(act, async (tx) => {
      await tx.one(SecrecyStop, { id });
      const seen = await tx.update(SecrecyStop, { id, seenAt: IsNull() }, { seenAt: act.at, seenById: act.who.id });
      await tx.todos.close(about(id));
      if (seen) tx.audit({ act: 'secrecy.acknowledge', subject: 'secrecyStop', id });
    });
  }
}
