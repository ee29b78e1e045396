import { Injectable } from '@nestjs/common';
import { addMinutes, localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, type Props, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { demoMeetings, type DemoMeeting } from '../../meetings/meetings.js';
import { CancellationService } from '../cancellation/cancellation.service.js';
import { ChangeService } from '../changes/change.service.js';
import { NoticeService } from '../notice/notice.service.js';
import type { Answering } from '../replies/reply.rules.js';
import { ReplyService } from '../replies/reply.service.js';
import { answers } from './answers.js';

type Told = DemoMeeting & { noticeAt: NonNullable<DemoMeeting['noticeAt']> };

/** Notices, who answered what, and two meetings that were moved and called off. */
@Injectable()
export class DemoNotices extends DemoStory {
  constructor(
    private readonly notices: NoticeService,
    private readonly replies: ReplyService,
    private readonly changes: ChangeService,
    private readonly cancellations: CancellationService,
    private readonly database: Database,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const told = demoMeetings(days).filter((one): one is Told => Boolean(one.noticeAt) && !one.ending);
    return [
      ...told.flatMap((meeting) => [this.issue(meeting), ...this.answersTo(meeting), ...this.grants(meeting)]),
      this.moved(days),
      this.calledOff(days),
    ];
  }

  private issue({ key, noticeAt, organizer, chair }: Told): Scene {
    const paperForm = chair === 'liangzhengchuan' || chair === 'shenyiping' ? 'official' : 'internal';
    const form = { paperForm, contact: '会务科 陆小雨', phone: '0871-66123007', other: '', urgentReason: '' } as const;
    return {
      at: noticeAt,
      by: organizer,
      name: `${key}:notice`,
      after: [`${key}:decided`],
      run: (act, props) => this.notices.issue(act, props.id(key), form),
    };
  }

  /** Everybody answers by himself within the next hours. */
  private answersTo(meeting: Told): Scene[] {
    const { silent = [], leaving = [] } = answers[meeting.key] ?? {};
    const invited = [...meeting.members, ...(meeting.nonVoting ?? []), ...(meeting.experts ?? [])];
    return invited
      .filter((who) => !silent.includes(who))
      .map((who, n) => ({
        at: addMinutes(meeting.noticeAt, 8 + n * 3),
        by: who,
        name: `${meeting.key}:answer:${who}`,
        after: [`${meeting.key}:notice`],
        run: (act, props) => {
          const leave = leaving.find((one) => one.who === who);
          const answering: Answering = {
            personId: act.who.id,
            answer: !leave ? 'ATTEND' : leave.substitute ? 'SUBSTITUTE' : 'LEAVE',
            reason: leave?.reason ?? '',
            substituteId: leave?.substitute ? props.id(leave.substitute) : null,
            via: 'SELF',
          };
          return this.replies.answer(act, props.id(meeting.key), answering);
        },
      }));
  }

  private grants(meeting: Told): Scene[] {
    const granted = (answers[meeting.key]?.leaving ?? []).filter((leave) => leave.granted);
    const decider = (who: string) => (who === meeting.chair ? meeting.organizer : meeting.chair);
    return granted.map(({ who }, n) => ({
      at: addMinutes(meeting.noticeAt, 180 + n),
      by: decider(who),
      after: [`${meeting.key}:answer:${who}`],
      run: async (act, props) => {
        const leave = await this.leaveOf(props, meeting.key, who);
        await this.replies.decide(act, leave, { verdict: 'GRANTED', opinion: '同意。' });
      },
    }));
  }

  private async leaveOf(props: Props, key: string, who: string): Promise<string> {
    const row = await this.database.row<{ id: string }>(
      'SELECT id FROM leave_request WHERE meetingId = ? AND personId = ?',
      [props.id(key), props.id(who)],
    );
    return row!.id;
  }

  private async roomOf(props: Props, key: string): Promise<string | null> {
    const row = await this.database.row<{ roomId: string | null }>('SELECT roomId FROM meeting WHERE id = ?', [
      props.id(key),
    ]);
    return row!.roomId;
  }

  private moved(days: StoryDays): Scene {
    return {
      at: days.moment(-1, '08:50'),
      by: 'luxiaoyu',
      after: ['openness:notice'],
      run: async (act, props) => {
        const date = days.workday(6);
        const roomId = await this.roomOf(props, 'openness');
        const reason = '第三方评估报告推迟交付，会议顺延。';
        const form = { date, starts: '10:00', minutes: 60, roomId, place: '', reason, askAgain: true };
        const id = props.id('openness');
        const seen = await this.database.row<{ version: number }>('SELECT version FROM meeting WHERE id = ?', [id]);
        return this.changes.change(act, id, form, seen!.version);
      },
    };
  }

  private calledOff(days: StoryDays): Scene {
    const day = localDateOf(days.now);
    const reason = `调度内容并入${day.slice(0, 4)}年第14次县长办公会议一并研究，不再单独召开。`;
    return {
      at: days.moment(-1, '09:50'),
      by: 'luxiaoyu',
      after: ['budget:notice'],
      run: (act, props) => this.cancellations.cancel(act, props.id('budget'), reason),
    };
  }
}
