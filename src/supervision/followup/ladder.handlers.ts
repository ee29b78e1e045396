import { Injectable } from '@nestjs/common';
import { Calendars } from '../../platform/clock/calendars.js';
import { paperDate } from '../../platform/clock/format.js';
import { addDays, localDateOf } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { ladderHandler, nudgeHandler } from './ladder.js';
import { isListedAtOnce, type Rung } from './ladder.rules.js';
import { Task, TaskEntry } from './task.entity.js';
import { lightOf, overdueOf } from './task.rules.js';
import { officers, tellOf } from './task-work.js';

const ended = ['ACCEPTED', 'CLOSED', 'MERGED', 'CANCELLED', 'SUSPENDED'];

/** 督办-3, 督办-5, 督办-6: each rung once, on its working day; a finished task is a quiet no. */
@Injectable()
export class RemindTask extends Handler {
  readonly name = ladderHandler;

  constructor(private readonly calendars: Calendars) {
    super();
  }

  async handle(tx: Tx, job: Job): Promise<void> {
    const [task] = await tx.find(Task, { id: job.subject.id });
    if (!task || ended.includes(task.state)) return;
    const rung = job.payload as unknown as Rung;
    const today = localDateOf(tx.act.at);
    if (task.state === 'DONE_CLAIMED') return this.handedIn(tx, task, rung, String(job.payload.step));
    const repeated = rung.kind === 'task.overdue' && isListedAtOnce(await overdueInYear(tx, task, today));
    const kind = repeated ? 'task.listed' : rung.kind;
    const to = await addressees(tx, task, repeated ? 'PRINCIPAL' : rung.to);
    const days = overdueOf(task, today, this.calendars.current);
    await tellOf(tx, task, kind, to, {
      ...(await unitName(tx, task)),
      due: paperDate(task.dueOn),
      days: days || -rung.offset,
      occasion: String(job.payload.step),
    });
  }

  /** What the unit has handed in is overdue with the office, which alone is told. */
  private async handedIn(tx: Tx, task: Task, rung: Rung, occasion: string): Promise<void> {
    if (rung.offset <= 0) return;
    const days = overdueOf(task, localDateOf(tx.act.at), this.calendars.current);
    const more = { ...(await unitName(tx, task)), due: paperDate(task.dueOn), days, occasion };
    await tellOf(tx, task, 'task.overdue', await officers(tx, task.claimedById), more);
  }
}

/** 督办-1 again, 督办-2, 督办-4: unsigned, unreported, behind plan. */
@Injectable()
export class NudgeTask extends Handler {
  readonly name = nudgeHandler;

  constructor(private readonly calendars: Calendars) {
    super();
  }

  async handle(tx: Tx, job: Job): Promise<void> {
    const [task] = await tx.find(Task, { id: job.subject.id });
    if (!task || !(await this.isDue(tx, task, String(job.payload.kind)))) return;
    const to = await addressees(tx, task, job.payload.kind === 'task.behind' ? 'UNIT' : 'OWNER');
    const more = { due: paperDate(task.dueOn), progress: task.progress, occasion: String(job.payload.step) };
    await tellOf(tx, task, String(job.payload.kind), to, more);
  }

  private async isDue(tx: Tx, task: Task, kind: string): Promise<boolean> {
    if (kind === 'task.unsigned') return task.state === 'ASSIGNED';
    if (kind === 'task.behind')
      return lightOf(task, localDateOf(tx.act.at), this.calendars.current) === 'yellow' && task.state !== 'RETURNED';
    return task.state === 'IN_PROGRESS' && !(await tx.find(TaskEntry, { taskId: task.id, kind: 'REPORT' })).length;
  }
}

/** The owner, then his unit's liaison or head, the leader in whose line the unit is, the principal of the organ. */
async function addressees(tx: Tx, task: Task, to: Rung['to'] | 'UNIT'): Promise<string[]> {
  const people = [task.ownerId];
  if (to === 'OWNER') return people;
  const unit = await tx.rows<{ id: string; standing: string }>(
    "SELECT id, standing FROM person WHERE unitId = ? AND active = 1 AND standing IN ('HEAD', 'LIAISON') ORDER BY rank, id",
    [task.leadUnitId],
  );
  const wanted = to === 'LIAISON' ? 'LIAISON' : 'HEAD';
  people.push(...unit.filter((person) => person.standing === wanted).map((person) => person.id));
  if (to === 'LIAISON' || to === 'UNIT') return people;
  const line = await tx.row<{ leaderId: string | null; chairId: string | null }>(
    'SELECT u.leaderId, m.chairId FROM unit u, meeting m WHERE u.id = ? AND m.id = ?',
    [task.leadUnitId, task.meetingId],
  );
  const leader = line?.leaderId ?? line?.chairId;
  if (leader) people.push(leader);
  if (to === 'HEAD') return people;
  const principals = await tx.rows<{ id: string }>(
    "SELECT p.id FROM person p JOIN unit u ON u.id = p.unitId WHERE u.parentId IS NULL AND p.standing = 'HEAD' AND p.active = 1 ORDER BY p.id",
  );
  return [...people, ...principals.map((person) => person.id)];
}

/** Tasks of the same unit that were not done by their original day, in the last twelve months. */
async function overdueInYear(tx: Tx, task: Task, today: string): Promise<number> {
  const row = await tx.row<{ n: number | string }>(
    `SELECT COUNT(*) AS n FROM task WHERE leadUnitId = ? AND originalDueOn >= ? AND originalDueOn < ?
     AND (acceptedOn IS NULL OR acceptedOn > originalDueOn) AND state NOT IN ('MERGED', 'CANCELLED')`,
    [task.leadUnitId, addDays(today, -365), today],
  );
  return Number(row?.n ?? 0);
}

async function unitName(tx: Tx, task: Task): Promise<{ unit: string }> {
  const row = await tx.row<{ name: string }>('SELECT shortName AS name FROM unit WHERE id = ?', [task.leadUnitId]);
  return { unit: row?.name ?? '' };
}
