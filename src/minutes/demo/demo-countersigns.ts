import { Injectable } from '@nestjs/common';
import { addMinutes, instantAt, localDateOf } from '../../platform/clock/instant.js';
import { DemoStory, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { demoLiaisons, demoMeetings } from '../../meetings/meetings.js';
import { CountersignService } from '../countersign/countersign.service.js';

/** Of the four member units of 食品安全联席会议 two have countersigned its minutes, two are late (pages.md §5). */
@Injectable()
export class DemoCountersigns extends DemoStory {
  constructor(private readonly countersigns: CountersignService) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const food = demoMeetings(days).find(({ key }) => key === 'food')!;
    const day = days.workday(2, localDateOf(food.startsAt));
    return ['SJJ', 'NYJ'].map((code, n) => ({
      at: addMinutes(instantAt(day, '10:00'), 30 * n),
      by: demoLiaisons[code]!,
      name: `${food.key}:countersign ${code}`,
      after: [`${food.key}:SIGNING`],
      run: (act, props) =>
        this.countersigns.answer(act, props.id(food.key), props.id(code), { answer: 'AGREE', words: '' }),
    }));
  }
}
