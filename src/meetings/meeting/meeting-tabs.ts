import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import { paths } from '../meetings.paths.js';
import type { MeetingFacts } from './meeting.queries.js';

/** One tab of a meeting's pages; its words are `meetings.tabs.<key>`. */
export interface MeetingTab {
  key: string;
  /** Position, tens apart: 概况 10 议程 20 人员 30 通知 40 材料 50 会场 55 开会 60 记录与纪要 70 督办 80 监督评估 90 档案 100. */
  rank: number;
  url: (meetingId: string) => string;
  /** Absent: everybody who may know of the meeting sees it. */
  shown?: (meeting: MeetingFacts, who: Principal) => boolean | Promise<boolean>;
}

/** The tabs of a meeting; modules to the right add theirs when they start. */
@Injectable()
export class MeetingTabs {
  private readonly tabs: MeetingTab[] = [
    { key: 'overview', rank: 10, url: paths.meeting },
    { key: 'agenda', rank: 20, url: paths.agenda },
    { key: 'people', rank: 30, url: paths.people },
    { key: 'materials', rank: 50, url: paths.materials },
    {
      key: 'venue',
      rank: 55,
      url: paths.venue,
      shown: ({ state }) => !['SUBMITTED', 'RETURNED', 'REJECTED'].includes(state),
    },
  ];

  add(tab: MeetingTab): void {
    this.tabs.push(tab);
    this.tabs.sort((a, b) => a.rank - b.rank);
  }

  async of(meeting: MeetingFacts, who: Principal): Promise<MeetingTab[]> {
    const shown = await Promise.all(this.tabs.map((tab) => tab.shown?.(meeting, who) ?? true));
    return this.tabs.filter((_, index) => shown[index]);
  }
}
