import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxRow } from '../../platform/outbox/outbox.entity.js';

/** What an administrator does with a row whose retries are used up (Q11). */
@Injectable()
export class JobsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Tried again at once, with all its attempts. */
  retry(act: Act, id: string): Promise<void> {
    return this.unitOfWork.run(act, async (tx) => {
      await this.move(tx, id, { state: 'WAITING', dueAt: act.at, attempts: 0 });
      tx.later.woken.push(id);
      tx.audit({ act: 'job.retry', subject: 'job', id });
    });
  }

  /** Given up for good; it stays in the table. */
  abandon(act: Act, id: string): Promise<void> {
    return this.unitOfWork.run(act, async (tx) => {
      await this.move(tx, id, { state: 'DROPPED', doneAt: act.at });
      tx.audit({ act: 'job.abandon', subject: 'job', id });
    });
  }

  private async move(tx: Tx, id: string, values: Partial<OutboxRow>): Promise<void> {
    if (!(await tx.update(OutboxRow, { id, state: 'STUCK' }, values))) throw new NotFound('job');
  }
}
