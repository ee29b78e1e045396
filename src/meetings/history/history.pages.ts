import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { marks } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { stepsOf } from './steps.rules.js';
import { stepWords } from './steps.view.js';

interface Row {
  at: string;
  actorName: string;
  behalf: string | null;
  act: string;
  outcome: string;
}

/** Who read what is for those on duty only, on the paper's own page; drafts saved again and again say nothing. */
const silent = ['material.open', 'meeting.draft', 'record.write', 'record.decide', 'minutes.draft'];
const most = 500;

/** 办理过程 (MT28): every act on a meeting, by whom, for whom, when (S8.I1). Words under `history.<act>`. */
@Injectable()
export class HistoryPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string): Promise<Page> {
    const head = await this.heads.of(act, id, 'overview');
    const rows = await this.database.rows<Row>(
      `SELECT a.at, a.actorName, a.act, a.outcome, (SELECT p.name FROM person p WHERE p.id = a.onBehalfOfId) AS behalf
       FROM audit a WHERE a.subjectId = ? AND a.act NOT IN (${marks(silent)}) ORDER BY a.at, a.lane, a.n LIMIT ${most}`,
      [id, ...silent],
    );
    const title = this.texts.t('meetings.history.title');
    const model = { ...head, acts: undefined, rows: stepsOf(rows).map((row) => this.line(row)) };
    return new Page('meetings/history', title, model, {
      crumbs: this.heads.crumbs(head.meeting, title),
      menu: '/meetings',
    });
  }

  private line(row: Row) {
    const { who, what } = stepWords(row, this.texts);
    return {
      when: screenInstant(row.at),
      who: row.behalf ? this.texts.t('meetings.approval.onBehalf', { delegate: who, name: row.behalf }) : who,
      what,
      refused: row.outcome === 'REFUSED',
    };
  }
}
