import { Injectable } from '@nestjs/common';
import { Calendars } from '../../platform/clock/calendars.js';
import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { addWorkingDays } from '../../platform/clock/working-days.rules.js';
import type { Tx } from '../../platform/database/tx.js';
import { ladderOf } from './ladder.rules.js';
import type { Task } from './task.entity.js';
import { behindDay } from './task.rules.js';

export const ladderHandler = 'supervision.remindTask';
export const nudgeHandler = 'supervision.nudgeTask';

/** A first report is due this many working days after the decision (P19). */
const firstReportDays = 5;

/** Plans the reminders of a task anew: after assignment, and after an extension under another name. */
@Injectable()
export class Ladder {
  constructor(private readonly calendars: Calendars) {}

  /** Drops what was planned and plans from now on. */
  async plan(tx: Tx, task: Pick<Task, 'id' | 'dueOn' | 'assignedAt' | 'progress'>): Promise<void> {
    const subject = { kind: 'task', id: task.id };
    const calendar = this.calendars.current;
    await tx.later.dropSteps(subject, [ladderHandler, nudgeHandler]);
    for (const { step, day, ...rung } of ladderOf(task.dueOn, calendar)) {
      const due = instantAt(day, '09:00');
      if (due <= tx.act.at) continue;
      const uselessAfter = instantAt(addWorkingDays(calendar, day, 1), '09:00');
      const name = `${task.dueOn}:${step}`;
      await tx.later.schedule({ handler: ladderHandler, subject, step: name, due, uselessAfter, payload: rung });
    }
    await this.nudge(tx, task);
  }

  /** The first day on which this progress is behind plan, and the word that will be said then (督办-4). */
  async watchPlan(tx: Tx, task: Pick<Task, 'id' | 'dueOn' | 'assignedAt' | 'progress'>): Promise<string | null> {
    const assignedOn = localDateOf(task.assignedAt);
    const { dueOn, progress } = task;
    const behindOn = behindDay({ assignedOn, dueOn, progress }, this.calendars.current);
    if (behindOn) await this.at(tx, task.id, `behind:${behindOn}:${progress}`, behindOn, { kind: 'task.behind' });
    return behindOn;
  }

  private async nudge(tx: Tx, task: Pick<Task, 'id' | 'assignedAt'>): Promise<void> {
    const assignedOn = localDateOf(task.assignedAt);
    const day = (n: number) => addWorkingDays(this.calendars.current, assignedOn, n);
    await this.at(tx, task.id, `unsigned:${assignedOn}`, day(1), { kind: 'task.unsigned' });
    await this.at(tx, task.id, `report:${assignedOn}`, day(firstReportDays), { kind: 'task.report' });
  }

  private async at(tx: Tx, id: string, step: string, day: string, payload: { kind: string }): Promise<void> {
    const due = instantAt(day, '09:00');
    if (due <= tx.act.at) return;
    const uselessAfter = instantAt(addWorkingDays(this.calendars.current, day, 1), '09:00');
    const subject = { kind: 'task', id };
    await tx.later.schedule({ handler: nudgeHandler, subject, step, due, uselessAfter, payload });
  }
}
