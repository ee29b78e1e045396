import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MeetingTabs } from '../meetings/meetings.js';
import { paths } from './evaluation.paths.js';
import { mayReadEvaluation } from './report/evaluation.rules.js';

const ended = ['ENDED', 'RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED', 'ARCHIVED'];

/** 评估: the tab of a meeting that was held. */
@Injectable()
export class EvaluationTabs implements OnModuleInit {
  constructor(private readonly tabs: MeetingTabs) {}

  onModuleInit(): void {
    this.tabs.add({
      key: 'evaluation',
      rank: 90,
      url: paths.evaluation,
      shown: (meeting, who) => ended.includes(meeting.state) && mayReadEvaluation(who, meeting),
    });
  }
}
