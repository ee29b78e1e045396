import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { paths } from '../supervision.paths.js';
import { DecisionQueries } from './decision.queries.js';
import { decisionLine, isUndelivered } from './decision.view.js';

/** 议定事项 (FU1): what was decided, by whom it is done, and whether the unit has signed for it. */
@Injectable()
export class DecisionPages {
  constructor(
    private readonly queries: DecisionQueries,
    private readonly heads: MeetingHeads,
    private readonly texts: Texts,
  ) {}

  async ofMeeting(act: Act, id: string): Promise<Page> {
    const head = await this.heads.of(act, id, 'decisions');
    const rows = await this.queries.ofMeeting(act, id);
    const model = {
      ...head,
      undelivered: rows.filter(isUndelivered).map((row) => decisionLine(row, this.texts)),
      rows: rows.map((row) => decisionLine(row, this.texts)),
    };
    const title = this.texts.t('supervision.decision.title');
    return new Page('supervision/decisions', title, model, { crumbs: this.heads.crumbs(head.meeting, title) });
  }

  async one(act: Act, id: string): Promise<Page> {
    const row = await this.queries.one(act, id);
    const title = this.texts.t('supervision.decision.title');
    const meeting = row.meeting ? [{ label: row.meeting, url: paths.decisions(row.meetingId) }] : [];
    const model = { row: decisionLine(row, this.texts) };
    return new Page('supervision/decision', title, model, { crumbs: [...meeting, { label: title }] });
  }
}
