import { Injectable } from '@nestjs/common';
import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { demoMeetings, type DemoMeeting } from '../../meetings/meetings.js';
import { EvaluationService } from '../report/evaluation.service.js';
import type { AnswerForm } from '../survey/survey.form.js';
import { questions } from '../survey/survey.rules.js';
import { SurveyService } from '../survey/survey.service.js';

const remarks = [
  ['议题集中，准备充分。', ''],
  ['', '材料可以再精简一些。'],
  ['主持节奏好，结论明确。', ''],
  ['', '建议提前发背景材料。'],
  ['', ''],
  ['分工和时限都说清了。', '会场偏冷。'],
] as const;

/** Attendees' answers, and the organiser's evaluation of two meetings. */
@Injectable()
export class DemoEvaluations extends DemoStory {
  constructor(
    private readonly surveys: SurveyService,
    private readonly evaluations: EvaluationService,
    private readonly database: Database,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const meetings = new Map(demoMeetings(days).map((meeting) => [meeting.key, meeting]));
    const answered = ['executive12', 'economy', 'drainage', 'food'].map((key) =>
      this.answers(days, meetings.get(key)!),
    );
    const summed = ['executive12', 'economy'].map((key) => this.evaluation(days, meetings.get(key)!));
    return [...answered, ...summed];
  }

  /** Six answers, whoever gives them. */
  private answers(days: StoryDays, { key, startsAt }: DemoMeeting): Scene {
    return {
      at: instantAt(days.workday(1, localDateOf(startsAt)), '11:00'),
      by: 'system',
      name: `${key}:surveyed`,
      after: [`${key}:closed`],
      run: async (act, props) => {
        const asked = await this.database.rows<{ url: string }>(
          "SELECT url FROM inbox_entry WHERE subjectId = ? AND kind = 'evaluation.survey' ORDER BY id LIMIT 6",
          [props.id(key)],
        );
        for (const [n, { url }] of asked.entries()) {
          const [best, improve] = remarks[n]!;
          const scores = questions.map((question, nth) => [question, (n + nth) % 4 ? '5' : '4']);
          const form = {
            ...Object.fromEntries(scores),
            best,
            improve,
            replaceable: 'NO',
            replacement: '',
          } as AnswerForm;
          await this.surveys.answer(act.at, url.split('/').at(-1)!, form);
        }
      },
    };
  }

  private evaluation(days: StoryDays, { key, startsAt, organizer }: DemoMeeting): Scene {
    const form = {
      summary: '会议按通知召开，议题全部研究完毕，议定事项均已交办。',
      reflection: '会前材料送达偏晚，今后与通知同步发出。',
    };
    const at = instantAt(days.workday(4, localDateOf(startsAt)), '16:00');
    return {
      ...{ at, by: organizer, name: `${key}:evaluated`, after: [`${key}:surveyed`] },
      run: (act, props) => this.evaluations.submit(act, props.id(key), form),
    };
  }
}
