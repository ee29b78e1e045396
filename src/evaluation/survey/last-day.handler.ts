import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Meeting } from '../../meetings/meetings.js';
import { lastDayHandler } from './open-survey.js';
import { Survey } from './survey.entity.js';
import { remindAll } from './survey.service.js';

/** 评估-1: on its last day a survey is called to mind once, to everybody alike, since nobody knows who has answered. */
@Injectable()
export class SurveyLastDay extends Handler {
  readonly name = lastDayHandler;

  async handle(tx: Tx, job: Job): Promise<void> {
    const [survey] = await tx.find(Survey, { id: job.subject.id });
    if (!survey || survey.closesAt < tx.act.at) return;
    await remindAll(tx, await tx.one(Meeting, { id: survey.meetingId }), 'last-day');
  }
}
