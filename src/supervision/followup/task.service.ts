import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Refused } from '../../platform/web/errors.js';
import { paths } from '../supervision.paths.js';
import { Ladder } from './ladder.js';
import type { ReportForm } from './task.form.js';
import { Task } from './task.entity.js';
import { about, ask, move, note, TaskWork, type Evidence } from './task-work.js';

/** What the lead unit does in the course of a task: sign for it, report (S3.R6). */
@Injectable()
export class TaskService {
  constructor(
    private readonly work: TaskWork,
    private readonly ladder: Ladder,
  ) {}

  /** The unit signs for it: from now on the decision is delivered. */
  sign(act: Act, id: string): Promise<string> {
    return this.work.owners(act, id, async (tx, task) => {
      await move(tx, task, 'sign', { signedAt: act.at, signedById: act.who.id });
      await tx.todos.close(about(id), ['taskSign']);
      await ask(tx, task, 'taskReport', [task.ownerId], paths.task(id));
      await note(tx, id, { kind: 'SIGNED', text: '' });
    });
  }

  /** Progress in percent and words; whether it is behind plan is computed anew. */
  report(act: Act, id: string, form: ReportForm, evidence?: Evidence): Promise<string> {
    return this.work.owners(act, id, async (tx, task) => {
      if (!['IN_PROGRESS', 'RETURNED'].includes(task.state)) throw new Refused({ key: 'supervision.task.wrongState' });
      const { progress } = form;
      const behindOn = await this.ladder.watchPlan(tx, { ...task, progress });
      await tx.change(Task, task, { progress, behindOn });
      await note(tx, id, { kind: 'REPORT', text: form.text, progress, evidence });
      tx.audit({ act: 'task.report', subject: 'task', id, detail: { progress, on: localDateOf(act.at) } });
    });
  }
}
