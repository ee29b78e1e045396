import { Injectable } from '@nestjs/common';
import { addMinutes } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DemoStory, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { chronicle } from '../../meetings/meetings.js';
import { PresenceEvent } from '../presence/presence-event.entity.js';

/** Who came to the meetings of the past year, as the attendance sheets say: now and then one late, one away. */
@Injectable()
export class DemoAttendance extends DemoStory {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    return chronicle(days).map(({ key, members, startsAt, actualEndAt, organizer }, n) => ({
      at: addMinutes(actualEndAt, 61),
      by: organizer,
      name: `${key}:attendance`,
      after: [key],
      run: (act, props) =>
        this.unitOfWork.run(act, async (tx) => {
          const meetingId = props.id(key);
          const came = members.filter((_, nth) => nth === 0 || (n + nth) % 11 !== 0);
          const events = came.map((who, nth) => ({
            ...{ id: newId(), meetingId, personId: props.id(who), kind: 'ARRIVED' as const, via: 'LIST' as const },
            ...{ at: addMinutes(startsAt, (n + nth) % 13 === 12 ? 6 : -4), consented: true, enteredById: act.who.id },
            onceKey: `${meetingId}:${props.id(who)}`,
          }));
          await tx.insert(PresenceEvent, events);
        }),
    }));
  }
}
