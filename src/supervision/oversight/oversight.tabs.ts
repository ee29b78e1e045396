import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MeetingTabs } from '../../meetings/meetings.js';
import { mayReadCheck } from './finding.rules.js';
import { paths } from './oversight.paths.js';

/** 监督: the tab of a meeting for those who may read its check; from submission on (domain §8.6). */
@Injectable()
export class OversightTabs implements OnModuleInit {
  constructor(private readonly tabs: MeetingTabs) {}

  onModuleInit(): void {
    this.tabs.add({
      key: 'oversight',
      rank: 85,
      url: paths.check,
      shown: (meeting, who) => meeting.state !== 'DRAFT' && mayReadCheck(who, meeting),
    });
  }
}
