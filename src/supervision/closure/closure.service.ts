import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { refuse } from '../../platform/web/errors.js';
import { Ladder } from '../followup/ladder.js';
import { Task } from '../followup/task.entity.js';
import { checkRefusals, isOpenFor } from '../followup/task.rules.js';
import { about, ask, move, note, TaskWork, tellOf } from '../followup/task-work.js';
import { TaskClosed } from '../supervision.events.js';
import { paths } from '../supervision.paths.js';
import type { ClosureForm, RecheckForm } from './closure.form.js';

export const recheckHandler = 'supervision.recheckTask';

/** 销号 by another person than who claimed, and the look afterwards whether it has stayed done (S3.R6, S4.E7). */
@Injectable()
export class ClosureService {
  constructor(
    private readonly work: TaskWork,
    private readonly ladder: Ladder,
  ) {}

  close(act: Act, id: string, { recheckOn }: ClosureForm): Promise<string> {
    return this.work.office(act, id, async (tx, task) => {
      const past = recheckOn !== null && recheckOn <= localDateOf(act.at);
      refuse([...checkRefusals(act, task), past && { key: 'supervision.close.recheckPast', field: 'recheckOn' }]);
      await move(tx, task, 'close', { closedAt: act.at, closedById: act.who.id, recheckOn });
      await note(tx, id, { kind: 'CLOSE', text: '' });
      await tx.todos.close(about(id));
      await tx.later.dropSteps(about(id));
      if (recheckOn) {
        const due = instantAt(recheckOn, '09:00');
        await tx.later.schedule({ handler: recheckHandler, subject: about(id), step: recheckOn, due });
      }
      await tellOf(tx, task, 'task.closed', [task.ownerId]);
      await tx.later.announce(new TaskClosed(id, task.decisionId), about(id));
    });
  }

  /** It has stayed done, or the task is taken up again where it was left. */
  recheck(act: Act, id: string, { verdict, text }: RecheckForm): Promise<string> {
    return this.work.office(act, id, async (tx, task) => {
      refuse([!isOpenFor('reopen', task.state) && { key: 'supervision.task.wrongState' }]);
      await tx.todos.close(about(id), ['taskRecheck']);
      await tx.later.dropSteps(about(id), [recheckHandler]);
      if (verdict === 'KEPT') {
        await tx.change(Task, task, { recheckOn: null });
        await note(tx, id, { kind: 'RECHECK', text });
        tx.audit({ act: 'task.recheck', subject: 'task', id });
        return;
      }
      const anew = { acceptedAt: null, acceptedOn: null, closedAt: null, closedById: null, claimedById: null };
      await move(tx, task, 'reopen', { ...anew, recheckOn: null });
      await note(tx, id, { kind: 'REOPEN', text });
      await ask(tx, task, 'taskReport', [task.ownerId], paths.task(id));
      await tellOf(tx, task, 'task.reopened', [task.ownerId]);
      await this.ladder.plan(tx, task);
    });
  }
}
