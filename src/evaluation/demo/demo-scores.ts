import { Injectable } from '@nestjs/common';
import { addMinutes, instantAt, localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DemoStory, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { chronicle, type PastMeeting } from '../../meetings/meetings.js';
import { Evaluation } from '../report/evaluation.entity.js';
import { standard } from '../report/evaluation.rules.js';
import { EvaluationService } from '../report/evaluation.service.js';

/** The meetings of the past year, evaluated by what their papers say. */
@Injectable()
export class DemoScores extends DemoStory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evaluations: EvaluationService,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    return chronicle(days).map((meeting) => this.score(days, meeting));
  }

  private score(days: StoryDays, { key, actualEndAt, organizer }: PastMeeting): Scene {
    const form = { summary: '会议按期召开，形成了意见。', reflection: '会议时间可以再压缩。' };
    const dueAt = instantAt(days.workday(5, localDateOf(actualEndAt)), '17:30');
    const open = { state: 'OPEN' as const, openedAt: actualEndAt, dueAt, standard, summary: '', reflection: '' };
    return {
      at: addMinutes(actualEndAt, 62),
      by: organizer,
      name: `${key}:scored`,
      after: [`${key}:attendance`],
      run: async (act, props) => {
        const meetingId = props.id(key);
        await this.unitOfWork.run(act, (tx) => tx.insert(Evaluation, { id: newId(), meetingId, ...open }));
        await this.evaluations.submit(act, meetingId, form);
      },
    };
  }
}
