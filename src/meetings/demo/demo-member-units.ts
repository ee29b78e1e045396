import { Injectable } from '@nestjs/common';
import { addMinutes } from '../../platform/clock/instant.js';
import { DemoStory, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { MemberUnits } from '../member-units/member-unit.service.js';
import { demoMeetings } from './plots.js';

/** Who answers for each unit of the demo organ. */
export const demoLiaisons: Record<string, string> = {
  ...{ FGJ: 'lvpin', CZJ: 'yinyihang', NYJ: 'duanxiaoman', ZJJ: 'lusen' },
  ...{ SJJ: 'jiangzhou', ZWJ: 'youjia', YJJ: 'zhaoyan' },
};

/** Member units confirm the time on the day they are asked; of a meeting to come one has said nothing yet. */
@Injectable()
export class DemoMemberUnits extends DemoStory {
  constructor(private readonly units: MemberUnits) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    return demoMeetings(days).flatMap(({ key, memberUnits = [], appliedAt, startsAt }) =>
      memberUnits
        .filter((code) => startsAt < days.now || code !== 'ZWJ')
        .map((code, n) => ({
          at: addMinutes(appliedAt, 300 + 5 * n),
          by: demoLiaisons[code]!,
          name: `${key}:unit ${code}`,
          after: [`${key}:decided`],
          run: (act, props) =>
            this.units.confirm(act, props.id(key), props.id(code), { confirmation: 'CONFIRM', words: '' }),
        })),
    );
  }
}
