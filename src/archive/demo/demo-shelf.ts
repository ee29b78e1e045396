import { Injectable } from '@nestjs/common';
import { addMinutes, instantAt, localDateOf } from '../../platform/clock/instant.js';
import { DemoStory, inTurn, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { chronicle } from '../../meetings/meetings.js';
import { documentKinds } from '../filing/filing.rules.js';
import { FilingService } from '../filing/filing.service.js';

/** The latest of them wait for the archivist. */
const waiting = 3;
const onPaper = new Map(documentKinds.map((kind) => [kind, '纸质件已随卷移交档案室。']));

/** The meetings of the past year on the shelf, one number after another. */
@Injectable()
export class DemoShelf extends DemoStory {
  constructor(private readonly filings: FilingService) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const meetings = chronicle(days);
    return meetings.flatMap(({ key, actualEndAt, organizer }, n) => {
      const filed: Scene = {
        at: addMinutes(actualEndAt, 63),
        by: organizer,
        run: (act, props) => this.filings.submit(act, props.id(key), onPaper),
      };
      const received: Scene = {
        at: instantAt(days.workday(1, localDateOf(actualEndAt)), '16:30'),
        by: 'fanghui',
        run: (act, props) => this.filings.receive(act, props.id(key), 'ACCEPT', ''),
      };
      return inTurn(`${key}:shelved`, [`${key}:scored`], n < meetings.length - waiting ? [filed, received] : [filed]);
    });
  }
}
