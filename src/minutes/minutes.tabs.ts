import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MeetingTabs } from '../meetings/meetings.js';
import { paths } from './minutes.paths.js';

const held = ['IN_SESSION', 'PAUSED', 'ENDED', 'RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED', 'ARCHIVED'];

/** 会场, 记录 and 纪要: the tabs that this module adds to a meeting's pages. */
@Injectable()
export class SittingTabs implements OnModuleInit {
  constructor(private readonly tabs: MeetingTabs) {}

  onModuleInit(): void {
    this.tabs.add({
      key: 'session',
      rank: 60,
      url: paths.session,
      shown: ({ state }) => state === 'NOTIFIED' || held.includes(state),
    });
    this.tabs.add({ key: 'record', rank: 70, url: paths.record, shown: ({ state }) => held.includes(state) });
    this.tabs.add({
      key: 'minutes',
      rank: 75,
      url: paths.minutes,
      shown: ({ state, minutesRequired }) =>
        minutesRequired && ['RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED', 'ARCHIVED'].includes(state),
    });
  }
}
