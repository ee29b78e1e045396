import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MeetingTabs } from '../meetings/meetings.js';
import { paths } from './notification.paths.js';

/** 通知: the tab that this module adds to a meeting's pages. */
@Injectable()
export class NoticeTabs implements OnModuleInit {
  constructor(private readonly tabs: MeetingTabs) {}

  onModuleInit(): void {
    this.tabs.add({ key: 'notice', rank: 40, url: paths.notice });
  }
}
