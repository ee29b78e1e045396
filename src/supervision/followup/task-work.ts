import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import type { Label } from '../../platform/access/principal.js';
import { instantAt } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Todo } from '../../platform/todo/todo.entity.js';
import { NotAllowed, Refused } from '../../platform/web/errors.js';
import { holdersOf } from '../../organisation/organisation.js';
import { paths } from '../supervision.paths.js';
import { Task, TaskEntry, type EntryKind } from './task.entity.js';
import { isDecider, isFollowupOffice, isOpenFor, isOwners, taskActs, type TaskAct } from './task.rules.js';
import { TaskQueries } from './task.queries.js';

/** A file that was looked at and kept. */
export interface Evidence {
  name: string;
  sha256: string;
}

type Work = (tx: Tx, task: Task) => Promise<void>;

/** Takes a task in hand for those who may: known to the actor, locked, in one unit of work. */
@Injectable()
export class TaskWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TaskQueries,
  ) {}

  /** For its owner and the speakers of the lead unit. */
  owners(act: Act, id: string, work: Work): Promise<string> {
    return this.locked(act, id, (task) => isOwners(act, task), work);
  }

  /** For the follow-up office. */
  office(act: Act, id: string, work: Work): Promise<string> {
    return this.locked(act, id, () => isFollowupOffice(act), work);
  }

  /** For who presided over the decision. */
  decider(act: Act, id: string, work: Work): Promise<string> {
    return this.locked(act, id, (_, chairId) => isDecider(act, chairId), work);
  }

  /** Throws `NotFound` for what this person may not know of, `NotAllowed` for what is not his. */
  private async locked(
    act: Act,
    id: string,
    may: (task: Task, chairId: string | null) => boolean,
    work: Work,
  ): Promise<string> {
    const { chairId } = await this.queries.one(act, id);
    return this.unitOfWork.run(act, async (tx) => {
      const task = await tx.lock(Task, id);
      if (!may(task, chairId)) throw new NotAllowed();
      await work(tx, task);
      return id;
    });
  }
}

export function about(id: string) {
  return { kind: 'task', id };
}

/** Moves a task along its table, with an audit line. Throws `Refused` in another state. */
export async function move(tx: Tx, task: Task, act: TaskAct, changes: Partial<Task>): Promise<void> {
  if (!isOpenFor(act, task.state)) throw new Refused({ key: 'supervision.task.wrongState' });
  await tx.change(Task, task, { ...changes, state: taskActs[act].to });
  tx.audit({ act: `task.${act}`, subject: 'task', id: task.id, detail: { from: task.state } });
}

/** Writes one line of the task's story. */
export async function note(
  tx: Tx,
  taskId: string,
  entry: { kind: EntryKind; text: string; progress?: number; evidence?: Evidence },
): Promise<void> {
  const { evidence, progress = null, kind, text } = entry;
  const file = { fileName: evidence?.name ?? null, fileHash: evidence?.sha256 ?? null };
  const by = { at: tx.act.at, byId: tx.act.who.id };
  await tx.insert(TaskEntry, { id: newId(), taskId, kind, text, progress, ...file, ...by });
}

/** Tells people of a task, under the label of the meeting that decided it. */
export async function tellOf(
  tx: Tx,
  task: Pick<Task, 'id' | 'title' | 'meetingId'>,
  kind: string,
  to: string[],
  { occasion, ...data }: Record<string, string | number> = {},
): Promise<void> {
  const meeting = await tx.row<{ label: Label }>('SELECT label FROM meeting WHERE id = ?', [task.meetingId]);
  await tx.later.message({
    kind,
    to,
    about: about(task.id),
    data: { title: task.title.slice(0, 200), ...data },
    url: paths.task(task.id),
    label: meeting?.label === 'WORK_SECRET' ? 'WORK_SECRET' : 'INTERNAL',
    ...(occasion === undefined ? {} : { occasion: String(occasion) }),
  });
}

/** What its owner has to do is due with the task itself. */
const owners = ['taskSign', 'taskReport'];
const dueOf = ({ dueOn }: Pick<Task, 'dueOn'>) => instantAt(dueOn, '17:30');

/** Opens a line of 待我办理 for a task. */
export async function ask(tx: Tx, task: Pick<Task, 'id' | 'title' | 'dueOn'>, kind: string, to: string[], url: string) {
  const due = owners.includes(kind) ? dueOf(task) : undefined;
  await tx.todos.open({ kind, about: about(task.id), to, title: task.title.slice(0, 200), url, due });
}

/** Moves the date of its owner's open lines with the task's. */
export async function redate(tx: Tx, task: Pick<Task, 'id' | 'dueOn'>): Promise<void> {
  const lines = { subjectId: task.id, kind: In(owners), doneAt: IsNull() };
  await tx.update(Todo, lines, { dueAt: dueOf(task) });
}

/** The people of the follow-up office, without the one who may not judge his own work (P20). */
export async function officers(tx: Tx, except: string | null = null): Promise<string[]> {
  return (await holdersOf(tx, 'FOLLOWUP')).filter((person) => person !== except);
}
