import { Injectable } from '@nestjs/common';
import { Calendars } from '../../platform/clock/calendars.js';
import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { paperDate } from '../../platform/clock/format.js';
import { addWorkingDays } from '../../platform/clock/working-days.rules.js';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { paths } from '../supervision.paths.js';
import { ladderOf, overdueOf, type Rung } from './task.rules.js';
import { Task } from './task.entity.js';

export const ladderHandler = 'supervision.remindTask';

/** Plans the reminders of a task anew: after assignment, and after an extension under another name. */
@Injectable()
export class Ladder {
  constructor(private readonly calendars: Calendars) {}

  async plan(tx: Tx, task: Pick<Task, 'id' | 'dueOn'>): Promise<void> {
    const subject = { kind: 'task', id: task.id };
    await tx.later.dropSteps(subject, [ladderHandler]);
    for (const rung of ladderOf(task.dueOn, this.calendars.current)) {
      const due = instantAt(rung.day, '09:00');
      if (due <= tx.act.at) continue;
      const uselessAfter = instantAt(addWorkingDays(this.calendars.current, rung.day, 1), '09:00');
      await tx.later.schedule({
        handler: ladderHandler,
        subject,
        step: `${task.dueOn}:${rung.step}`,
        due,
        uselessAfter,
        payload: { to: rung.to },
      });
    }
  }
}

/** 督办-3, 督办-5, 督办-6: each rung once, on its working day; a finished task is a quiet no. */
@Injectable()
export class RemindTask extends Handler {
  readonly name = ladderHandler;

  constructor(private readonly calendars: Calendars) {
    super();
  }

  async handle(tx: Tx, job: Job): Promise<void> {
    const [task] = await tx.find(Task, { id: job.subject.id });
    if (!task || ['ACCEPTED', 'CLOSED'].includes(task.state)) return;
    const days = overdueOf(task, localDateOf(tx.act.at), this.calendars.current);
    const to = await this.addressees(tx, task, job.payload.to as Rung['to']);
    await tx.later.message({
      kind: days > 0 ? 'task.overdue' : 'task.near',
      to,
      about: job.subject,
      data: { title: task.title, due: paperDate(task.dueOn), days },
      url: paths.task(task.id),
      label: 'INTERNAL',
      occasion: String(job.payload.step),
    });
  }

  private async addressees(tx: Tx, task: Task, to: Rung['to']): Promise<string[]> {
    const unit = await tx.rows<{ id: string; standing: string }>(
      `SELECT id, standing FROM person WHERE unitId = ? AND active = 1 AND standing <> 'MEMBER' ORDER BY rank`,
      [task.leadUnitId],
    );
    const of = (standing: string) => unit.filter((person) => person.standing === standing).map((person) => person.id);
    const people = [task.ownerId];
    if (to === 'LIAISON') people.push(...of('LIAISON'));
    if (to === 'HEAD' || to === 'PRINCIPAL') people.push(...of('HEAD'));
    const meeting = await tx.row<{ chairId: string | null }>('SELECT chairId FROM meeting WHERE id = ?', [
      task.meetingId,
    ]);
    if (to === 'HEAD' && meeting?.chairId) people.push(meeting.chairId);
    if (to === 'PRINCIPAL') {
      const principals = await tx.rows<{ id: string }>(
        `SELECT p.id FROM person p JOIN unit u ON u.id = p.unitId WHERE u.parentId IS NULL AND p.standing = 'HEAD' AND p.active = 1`,
      );
      people.push(...principals.map((person) => person.id));
    }
    return people;
  }
}
