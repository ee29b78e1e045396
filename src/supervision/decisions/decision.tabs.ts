import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MeetingTabs } from '../../meetings/meetings.js';
import { paths } from '../supervision.paths.js';

const decided = ['RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED', 'ARCHIVED'];

/** 议定事项: the tab of a meeting whose record is approved. */
@Injectable()
export class DecisionTabs implements OnModuleInit {
  constructor(private readonly tabs: MeetingTabs) {}

  onModuleInit(): void {
    this.tabs.add({ key: 'decisions', rank: 80, url: paths.decisions, shown: ({ state }) => decided.includes(state) });
  }
}
