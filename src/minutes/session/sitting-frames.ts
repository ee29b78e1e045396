import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { SittingQueries, type Sitting } from './sitting.queries.js';

/** A sitting for a page, and the page under the head that all pages of its meeting have. */
@Injectable()
export class SittingFrames {
  constructor(
    private readonly sittings: SittingQueries,
    private readonly heads: MeetingHeads,
    private readonly texts: Texts,
  ) {}

  /** Throws `NotFound`. */
  seen(act: Act, id: string): Promise<Sitting> {
    return this.sittings.seen(act, id);
  }

  /** Life strip, tabs, secrecy mark and the way back, in whatever state the meeting is. */
  async page(act: Act, id: string, tab: 'session' | 'record' | 'minutes', page: Page): Promise<Page> {
    const { meeting, mark, strip, tabs } = await this.heads.of(act, id, tab);
    const model = { strip, tabs, mark, ...page.model };
    const last = page.title === meeting.title ? this.texts.t(`meetings.tabs.${tab}`) : page.title;
    return new Page(page.view, page.title, model, {
      ...page.options,
      crumbs: this.heads.crumbs(meeting, last),
      menu: '/meetings',
    });
  }
}
