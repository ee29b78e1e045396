import { Injectable } from '@nestjs/common';
import { addDays, instantAt, weekdayOf } from '../../platform/clock/instant.js';
import { DemoStory, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import { PeopleService } from '../people/people.service.js';

const newcomers = [
  ['hexiaobei', '何小北', 'BGS', '秘书科科员'],
  ['tongyue', '童悦', 'ZWJ', '综合股科员'],
] as const;

/** A leader on the road who has somebody stand in, and two newcomers who wait to be let in. */
@Injectable()
export class DemoDesks extends DemoStory {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly people: PeopleService,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const untilDay = addDays(days.today, (12 - weekdayOf(days.today)) % 7);
    const fromDay = days.workday(-1);
    return [
      {
        at: instantAt(fromDay, '08:40'),
        by: 'gaoshulan',
        run: (act, props) =>
          this.delegations.delegate(act, props.id('shaoliqun'), { fromDay, untilDay }, '外出学习期间代行审批。'),
      },
      ...(newcomers.map(([userName, name, unit, post], n) => ({
        at: instantAt(fromDay, `15:${10 + n * 5}`),
        by: 'yuanshuai',
        run: (act, props) =>
          this.people.add(act, {
            ...{ userName, name, post, unitId: props.id(unit), initialPassword: '', standing: 'MEMBER' as const },
            ...{ rank: 5000 + n, phone: '', mobile: '', email: '' },
          }),
      })) satisfies Scene[]),
    ];
  }
}
