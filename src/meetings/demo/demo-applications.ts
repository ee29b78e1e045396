import { Injectable } from '@nestjs/common';
import { addMinutes } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, inTurn, type Props, type Scene, type StoryDays } from '../../platform/feature/story.js';
import type { ApplicationContent } from '../application/application.js';
import { ApplicationService } from '../application/application.service.js';
import type { Decision } from '../approval/approval.rules.js';
import { ApprovalService } from '../approval/approval.service.js';
import { endOf, type DemoMeeting } from './plot.js';
import { demoMeetings } from './plots.js';

const opinions: Record<Decision, string> = {
  APPROVE: '同意。',
  RETURN: '参会范围未覆盖各单位联络员，请补充后重报。',
  REFUSE: '同类座谈上月已开，可以书面征求意见，不再外出。',
};

/** Applications, and what their approvers made of them. */
@Injectable()
export class DemoApplications extends DemoStory {
  constructor(
    private readonly applications: ApplicationService,
    private readonly approvals: ApprovalService,
    private readonly database: Database,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    return demoMeetings(days).flatMap((meeting) => [
      this.application(meeting),
      ...inTurn(`${meeting.key}:decided`, [`${meeting.key}:applied`], this.decisions(meeting)),
    ]);
  }

  private application(meeting: DemoMeeting): Scene {
    return {
      at: meeting.appliedAt,
      by: meeting.organizer,
      name: `${meeting.key}:applied`,
      run: async (act, props) => {
        const content = await this.content(meeting, props);
        const how = meeting.ending === 'DRAFT' ? 'save' : 'submit';
        props.keep(meeting.key, await this.applications[how](act, {}, content));
      },
    };
  }

  /** The head of the office decides; studies and joint meetings also need the leader in charge. */
  private decisions(meeting: DemoMeeting): Scene[] {
    const decision = ({ RETURNED: 'RETURN', REJECTED: 'REFUSE' } as const)[meeting.ending as string] ?? 'APPROVE';
    if (meeting.ending === 'DRAFT' || meeting.ending === 'SUBMITTED') return [];
    const chain = ['STUDY', 'JOINT'].includes(meeting.type) ? ['zhoumin', 'shenyiping'] : ['zhoumin'];
    return chain.map((by, n) => ({
      at: addMinutes(meeting.appliedAt, 90 * (n + 1)),
      by,
      run: async (act, props) => {
        const step = await this.database.row<{ id: string }>(
          "SELECT id FROM approval_step WHERE meetingId = ? AND state = 'OPEN'",
          [props.id(meeting.key)],
        );
        await this.approvals.decide(act, step!.id, decision, opinions[decision]);
      },
    }));
  }

  private async content(meeting: DemoMeeting, props: Props): Promise<ApplicationContent> {
    const { type, title, purpose, outcomes, startsAt, place = '', urgentReason = '', label = 'PUBLIC' } = meeting;
    const id = (name: string) => props.id(name);
    const room = await this.database.row<{ id: string }>('SELECT id FROM room WHERE name = ?', [meeting.room ?? '']);
    const items = meeting.items.map(({ presenter, unit, minutes, title: words, category = 'DISCUSS' }) => ({
      ...{ title: words, category, minutes, matter: 'ORDINARY' as const },
      ...{ presenterId: id(presenter), unitId: id(unit) },
    }));
    return {
      ...{ type, title, purpose, outcomes, place, urgentReason, label, startsAt, endsAt: endOf(meeting), items },
      ...{ hostUnitId: id('BGS'), initiatorUnitId: id(meeting.initiator), initiatorId: null, roomId: room?.id ?? null },
      ...{ convenerId: id(meeting.chair), chairId: id(meeting.chair) },
      recorderId: meeting.recorder ? id(meeting.recorder) : null,
      ...{ memberIds: meeting.members.map(id), nonVotingIds: (meeting.nonVoting ?? []).map(id) },
      ...{ expertIds: (meeting.experts ?? []).map(id), consultedUnitId: null, noExpertReason: '' },
      memberUnitIds: (meeting.memberUnits ?? []).map(id),
      ...{ leanAnswer: 'MEET', leanReason: '须当面研究、集体决定' },
      ...{ personalInfo: false, isMajor: false, costFen: null, costNote: '' },
    };
  }
}
