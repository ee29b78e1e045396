import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Tx } from '../../platform/database/tx.js';
import { Texts } from '../../platform/text/texts.js';
import { Refused } from '../../platform/web/errors.js';
import { Ladder } from '../followup/ladder.js';
import { Task } from '../followup/task.entity.js';
import { about, ask, move, note, TaskWork, tellOf } from '../followup/task-work.js';
import { paths } from '../supervision.paths.js';
import type { HaltForm } from './halt.form.js';

/** 暂缓, 并入, 撤销: each with a reason; only who decided may cancel (domain §8.5). */
@Injectable()
export class HaltService {
  constructor(
    private readonly work: TaskWork,
    private readonly ladder: Ladder,
    private readonly texts: Texts,
  ) {}

  halt(act: Act, id: string, form: HaltForm): Promise<string> {
    if (form.act === 'cancel')
      return this.work.decider(act, id, async (tx, task) => {
        await move(tx, task, 'cancel', {});
        await this.end(tx, task, 'CANCEL', form.reason);
      });
    return this.work.office(act, id, async (tx, task) => {
      if (form.act === 'suspend') {
        await move(tx, task, 'suspend', {});
        return this.end(tx, task, 'SUSPEND', form.reason);
      }
      const into = await taskNumbered(tx, form.into, id);
      await move(tx, task, 'merge', { mergedIntoId: into.id });
      const text = this.texts.t('supervision.halt.mergedInto', { number: into.number, reason: form.reason });
      await this.end(tx, task, 'MERGE', text);
    });
  }

  /** Takes a suspended task up again; its dates have not moved. */
  resume(act: Act, id: string, reason: string): Promise<string> {
    return this.work.office(act, id, async (tx, task) => {
      await move(tx, task, 'resume', {});
      await note(tx, id, { kind: 'RESUME', text: reason });
      await ask(tx, task, 'taskReport', [task.ownerId], paths.task(id));
      await tellOf(tx, task, 'task.resumed', [task.ownerId]);
      await this.ladder.plan(tx, task);
    });
  }

  private async end(tx: Tx, task: Task, kind: 'SUSPEND' | 'MERGE' | 'CANCEL', text: string): Promise<void> {
    await note(tx, task.id, { kind, text });
    await tx.todos.close(about(task.id));
    await tx.later.dropSteps(about(task.id));
    const what = this.texts.t(`supervision.entry.${kind}`);
    await tellOf(tx, task, 'task.halted', [task.ownerId], { what });
  }
}

/** The other task by its number; not itself, and one that is still under way. */
async function taskNumbered(tx: Tx, number: string, except: string): Promise<Task> {
  const [found] = number ? await tx.find(Task, { number }) : [];
  if (!found || found.id === except || ['CLOSED', 'MERGED', 'CANCELLED'].includes(found.state))
    throw new Refused({ key: 'supervision.halt.into.missing', field: 'into' });
  return found;
}
