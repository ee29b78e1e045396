import { Injectable } from '@nestjs/common';
import { Calendars } from '../../platform/clock/calendars.js';
import { screenDate } from '../../platform/clock/format.js';
import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { addWorkingDays } from '../../platform/clock/working-days.rules.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Parameters } from '../../platform/parameters/parameters.js';
import { Meeting } from '../../meetings/meetings.js';
import { SessionEnded } from '../../minutes/minutes.js';
import { paths } from '../evaluation.paths.js';
import { openSurvey } from '../survey/open-survey.js';
import { Evaluation } from './evaluation.entity.js';
import { standard } from './evaluation.rules.js';

/** The end of a sitting opens its evaluation and its survey, with their due day (S4.E3, S2.O9). */
@Injectable()
export class OpenEvaluation extends Handler {
  readonly name = 'evaluation.open';
  override readonly listensTo = SessionEnded;

  constructor(
    private readonly calendars: Calendars,
    private readonly parameters: Parameters,
  ) {
    super();
  }

  async handle(tx: Tx, job: Job): Promise<void> {
    const [meeting] = await tx.find(Meeting, { id: String(job.payload.meetingId) });
    if (!meeting || (await tx.find(Evaluation, { meetingId: meeting.id })).length) return;
    const calendar = this.calendars.current;
    const ended = localDateOf(meeting.actualEndAt ?? tx.act.at);
    const dueOn = addWorkingDays(calendar, ended, this.parameters.number('evaluation.dueDays', ended));
    const due = instantAt(dueOn, '17:30');
    const id = newId();
    const open = { state: 'OPEN' as const, openedAt: tx.act.at, dueAt: due, standard, summary: '', reflection: '' };
    await tx.insert(Evaluation, { id, meetingId: meeting.id, ...open });
    await tx.todos.open({
      kind: 'evaluation',
      about: { kind: 'meeting', id: meeting.id },
      to: [meeting.organizerId],
      title: meeting.title,
      url: paths.evaluation(meeting.id),
      due,
    });
    const subject = { kind: 'evaluation', id };
    for (const [step, days] of [
      ['T-1wd', -1],
      ['overdue', 1],
    ] as const) {
      const at = instantAt(addWorkingDays(calendar, dueOn, days), '09:00');
      await tx.later.schedule({ handler: 'evaluation.remind', subject, step, due: at });
    }
    await openSurvey(tx, meeting, due);
  }
}

/** The organiser is reminded the day before, and once when it is overdue. */
@Injectable()
export class RemindEvaluation extends Handler {
  readonly name = 'evaluation.remind';

  async handle(tx: Tx, job: Job): Promise<void> {
    const [evaluation] = await tx.find(Evaluation, { id: job.subject.id });
    if (evaluation?.state !== 'OPEN') return;
    const meeting = await tx.one(Meeting, { id: evaluation.meetingId });
    const overdue = job.payload.step === 'overdue';
    await tx.later.message({
      kind: overdue ? 'evaluation.overdue' : 'evaluation.reminder',
      to: [meeting.organizerId],
      about: { kind: 'meeting', id: meeting.id },
      data: { title: meeting.title, due: screenDate(localDateOf(evaluation.dueAt)) },
      url: paths.evaluation(meeting.id),
      label: meeting.label,
      occasion: String(job.payload.step),
    });
  }
}
