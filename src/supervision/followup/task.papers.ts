import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { addWorkingDays, leadBetween } from '../../platform/clock/working-days.rules.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { StoredOrgan } from '../../organisation/organisation.js';
import { TaskQueries } from './task.queries.js';
import { lightOf, overdueOf } from './task.rules.js';

/** 督办通知单, blue, yellow or red by how the task stands. */
@Injectable()
export class TaskPapers {
  constructor(
    private readonly queries: TaskQueries,
    private readonly calendars: Calendars,
    private readonly organ: StoredOrgan,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {}

  async order(act: Act, id: string): Promise<Download> {
    const task = await this.queries.one(act, id);
    const today = localDateOf(act.at);
    const calendar = this.calendars.current;
    const light = lightOf(task, today, calendar);
    const overdue = overdueOf(task, today, calendar);
    const { pdf } = await this.print.print('followup-order', {
      title: this.texts.t('print.papers.followup-order'),
      asOf: act.at,
      number: task.number,
      colour: light === 'red' ? 'red' : light === 'yellow' ? 'yellow' : 'blue',
      matter: task.title,
      basis: task.meeting,
      leadUnit: task.unit,
      owner: task.owner,
      assignedOn: localDateOf(task.assignedAt),
      originalDue: task.originalDueOn,
      due: task.dueOn,
      workingDaysLeft: overdue ? -overdue : leadBetween(calendar, today, task.dueOn),
      requirement: this.texts.t('supervision.paper.requirement'),
      replyBy: addWorkingDays(calendar, today, 2),
      signature: { organ: this.organ.identity().name, date: today },
    });
    return new Download(`${task.number}.pdf`, 'application/pdf', pdf, true);
  }
}
