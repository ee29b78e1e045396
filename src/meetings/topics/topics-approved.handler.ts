import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { MeetingApproved } from '../approval/approval.events.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { tellPlaced } from './placement.service.js';
import { handOverFiles } from './placing.js';
import { Topic, TopicPlacement } from './topic.entity.js';
import { TopicCourse } from './topic-course.js';

/** 议题-3: with the meeting its topics are fixed: their papers go along and their proposers are told. */
@Injectable()
export class TopicsApproved extends Handler<{ meetingId: string }> {
  readonly name = 'meetings.topicsApproved';
  override readonly listensTo = MeetingApproved;

  constructor(private readonly course: TopicCourse) {
    super();
  }

  async handle(tx: Tx, job: Job<{ meetingId: string }>): Promise<void> {
    const { meetingId } = job.payload;
    const placements = await tx.find(TopicPlacement, { meetingId, state: 'PLACED' }, { id: 'ASC' });
    if (!placements.length) return;
    const meeting = await tx.one(Meeting, { id: meetingId });
    for (const { topicId, itemId } of placements) {
      const topic = await tx.one(Topic, { id: topicId });
      await handOverFiles(tx, topic, meeting, itemId!);
      await this.course.refresh(tx, topic);
      await tellPlaced(tx, topic, meetingId, itemId!);
    }
  }
}
