import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MeetingTabs } from '../meetings/meetings.js';
import { paths } from './archive.paths.js';

const filed = ['RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED', 'ARCHIVED'];

/** 档案: the tab that this module adds to a meeting's pages. */
@Injectable()
export class ArchiveTabs implements OnModuleInit {
  constructor(private readonly tabs: MeetingTabs) {}

  onModuleInit(): void {
    this.tabs.add({ key: 'archive', rank: 100, url: paths.filing, shown: ({ state }) => filed.includes(state) });
  }
}
