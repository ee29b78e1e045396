import { Injectable } from '@nestjs/common';
import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { DemoStory, inTurn, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { demoMeetings, type DemoMeeting } from '../../meetings/meetings.js';
import { FilingService } from '../filing/filing.service.js';

/** One meeting filed and received, one given back. */
@Injectable()
export class DemoFilings extends DemoStory {
  constructor(private readonly filings: FilingService) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const meetings = new Map(demoMeetings(days).map((meeting) => [meeting.key, meeting]));
    const back = '缺会场照片，请补入后重新提交。';
    return [
      ...this.filed(days, meetings.get('executive12')!, 'ACCEPT', ''),
      ...this.filed(days, meetings.get('economy')!, 'RETURN', back),
    ];
  }

  private filed(days: StoryDays, meeting: DemoMeeting, verdict: 'ACCEPT' | 'RETURN', opinion: string): Scene[] {
    const { key, organizer, startsAt } = meeting;
    const at = (n: number, time: string) => instantAt(days.workday(n, localDateOf(startsAt)), time);
    return inTurn(
      `${key}:filed`,
      [`${key}:ISSUED`, `${key}:evaluated`],
      [
        { at: at(6, '10:00'), by: organizer, run: (act, props) => this.filings.submit(act, props.id(key), new Map()) },
        {
          at: at(7, '15:00'),
          by: 'fanghui',
          run: (act, props) => this.filings.receive(act, props.id(key), verdict, opinion),
        },
      ],
    );
  }
}
