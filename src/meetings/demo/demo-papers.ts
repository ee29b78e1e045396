import { Injectable } from '@nestjs/common';
import { addMinutes } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DemoStory, inTurn, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { FileStore } from '../../platform/files/file-store.js';
import { DistributionService } from '../distribution/distribution.service.js';
import { MaterialsService } from '../materials/materials.service.js';
import type { DemoMeeting } from './plot.js';
import { demoMeetings } from './plots.js';

/** The papers for the items of the demo's meetings, filed and distributed. */
@Injectable()
export class DemoPapers extends DemoStory {
  constructor(
    private readonly materials: MaterialsService,
    private readonly distribution: DistributionService,
    private readonly store: FileStore,
    private readonly database: Database,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    return demoMeetings(days).flatMap((meeting) =>
      inTurn(`${meeting.key}:papers`, [`${meeting.key}:applied`], this.papers(meeting)),
    );
  }

  private papers(meeting: DemoMeeting): Scene[] {
    return meeting.items.flatMap(({ paper, title }, n) => {
      if (!paper) return [];
      const scene: Scene = {
        at: addMinutes(meeting.appliedAt, 240 + n),
        by: meeting.organizer,
        run: async (act, props) => {
          const meetingId = props.id(meeting.key);
          const item = await this.database.row<{ id: string }>(
            'SELECT id FROM agenda_item WHERE meetingId = ? AND position = ?',
            [meetingId, n + 1],
          );
          const words = Buffer.from(`${paper}\n\n议题：${title}\n\n本材料为示范内容，数据均为虚构。\n`);
          const file = { ...(await this.store.put(words)), name: `${paper}.txt`, type: 'text/plain' };
          const place = { itemId: item!.id, owedId: null, label: meeting.label ?? 'PUBLIC' };
          await this.materials.file(act, meetingId, place, [file]);
          await this.distribution.distributeAll(act, meetingId);
        },
      };
      return [scene];
    });
  }
}
