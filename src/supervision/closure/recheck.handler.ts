import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Task } from '../followup/task.entity.js';
import { ask, officers } from '../followup/task-work.js';
import { paths } from '../supervision.paths.js';
import { recheckHandler } from './closure.service.js';

/** On its day the office is asked whether what was struck off has stayed done. */
@Injectable()
export class RecheckTask extends Handler {
  readonly name = recheckHandler;

  async handle(tx: Tx, job: Job): Promise<void> {
    const [task] = await tx.find(Task, { id: job.subject.id });
    if (task?.state !== 'CLOSED') return;
    await ask(tx, task, 'taskRecheck', await officers(tx), paths.closure(task.id));
  }
}
