import { Injectable } from '@nestjs/common';
import { addMinutes, instantAt, localDateOf, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, inTurn, type Props, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { demoMeetings, type DemoMeeting } from '../../meetings/meetings.js';
import { MinutesService } from '../minutes/minutes.service.js';
import { EntryService } from '../record/entry.service.js';
import { ReviewService } from '../record/review.service.js';
import { reaches, type DemoDecision, type DemoSitting } from './sitting.js';
import { demoSittings } from './sittings.js';

/** The recorder's writing, the chair's review, the minutes. */
@Injectable()
export class DemoRecords extends DemoStory {
  constructor(
    private readonly entries: EntryService,
    private readonly reviews: ReviewService,
    private readonly minutes: MinutesService,
    private readonly database: Database,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const meetings = new Map(demoMeetings(days).map((meeting) => [meeting.key, meeting]));
    return demoSittings.flatMap((sitting) => {
      const meeting = meetings.get(sitting.key)!;
      const minutes = sitting.turns.reduce((sum, { took = 0 }) => sum + took + 1, 0);
      const over = addMinutes(meeting.startsAt, minutes + 1);
      return [
        ...this.words(sitting, meeting),
        ...inTurn(
          `${sitting.key}:record`,
          [`${sitting.key}:closed`],
          [
            ...sitting.decisions(days).map((decision, n) => this.decision(meeting, decision, addMinutes(over, 10 + n))),
            ...this.papers(days, sitting, meeting, over),
          ],
        ),
      ];
    });
  }

  private words(sitting: DemoSitting, { key, recorder, startsAt }: DemoMeeting): Scene[] {
    let at = addMinutes(startsAt, 1);
    return sitting.turns.flatMap(({ took = 0, words }, n) => {
      const begin = at;
      at = addMinutes(at, took + 1);
      return words.map(([who, text], nth) => ({
        at: addMinutes(begin, 2 + nth * 3),
        by: recorder!,
        after: [`${key}:item:${n + 1}`],
        run: async (act, props) => {
          const own = { entryId: null, itemId: await this.item(props, key, n + 1), clientKey: '' };
          const entry = {
            ...own,
            kind: 'SPEECH' as const,
            speakerId: props.id(who),
            speakerName: '',
            text,
            overrideReason: '',
          };
          return this.entries.save(act, props.id(key), entry, 0);
        },
      }));
    });
  }

  private decision({ key, recorder }: DemoMeeting, decision: DemoDecision, at: Instant): Scene {
    return {
      at,
      by: recorder!,
      run: async (act, props) => {
        const { item, text, unit, owner, dueOn, measure = '' } = decision;
        const whose = { leadUnitId: props.id(unit), ownerId: props.id(owner), dueOn };
        const form = { decisionId: null, itemId: await this.item(props, key, item), text, measure, ...whose };
        return this.entries.decide(act, props.id(key), form, 0);
      },
    };
  }

  /** Submitted on the day itself; reviewed, drafted and signed on the next two working days. */
  private papers(days: StoryDays, sitting: DemoSitting, meeting: DemoMeeting, over: Instant): Scene[] {
    const { key, recorder, chair, organizer, title } = meeting;
    const next = (n: number, time: string) => instantAt(days.workday(n, localDateOf(over)), time);
    const course: [DemoSitting['until'], Scene][] = [
      [
        'REVIEW',
        { at: addMinutes(over, 60), by: recorder!, run: (act, props) => this.reviews.submit(act, props.id(key)) },
      ],
      [
        'APPROVED',
        {
          at: next(1, '09:10'),
          by: chair,
          run: (act, props) => this.reviews.review(act, props.id(key), { verdict: 'APPROVE', opinion: '' }),
        },
      ],
      [
        'SIGNING',
        {
          at: next(1, '14:20'),
          by: organizer,
          run: async (act, props) => {
            const body = sitting.turns.map((turn, n) => `${'一二三四五'[n]}、${turn.conclusion}`).join('\n');
            const form = { title, body: `会议听取了有关单位汇报，议定事项如下。\n${body}`, recipients: '各有关单位。' };
            await this.minutes.save(act, props.id(key), form, 0);
            await this.minutes.submit(act, props.id(key));
          },
        },
      ],
      [
        'ISSUED',
        {
          at: next(2, '09:40'),
          by: chair,
          run: (act, props) => this.minutes.sign(act, props.id(key), { verdict: 'ISSUE', opinion: '' }),
        },
      ],
    ];
    return course
      .filter(([step]) => reaches(sitting, step))
      .map(([step, scene]) => ({ ...scene, name: `${key}:${step}` }));
  }

  private async item(props: Props, key: string, position: number): Promise<string> {
    const row = await this.database.row<{ id: string }>(
      'SELECT id FROM agenda_item WHERE meetingId = ? AND position = ?',
      [props.id(key), position],
    );
    return row!.id;
  }
}
