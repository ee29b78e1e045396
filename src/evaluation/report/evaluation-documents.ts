import { Injectable } from '@nestjs/common';
import { paperDate } from '../../platform/clock/format.js';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DocumentSource, type FiledDocument } from '../../platform/feature/filed-document.js';
import { paperTitle } from '../../platform/print/paper-title.rules.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import type { Evaluation } from './evaluation.entity.js';
import { scoreOf, type Indicator } from './evaluation.rules.js';
import { paperGroups, resultOf } from './evaluation.view.js';

interface FollowedUp {
  text: string;
  leadUnit: string;
  originalDueOn: string;
  state: string;
}

type Row = Evaluation & { title: string; unit: string };

/** 会议评估报告 once it is submitted, for a meeting's archive package; of the survey only its figures (S4.E3). */
@Injectable()
export class EvaluationDocuments extends DocumentSource {
  constructor(
    private readonly database: Database,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {
    super();
  }

  async documents(meetingId: string, at: Instant): Promise<FiledDocument[]> {
    const row = await this.database.row<Row>(
      `SELECT e.*, m.title, u.name AS unit FROM evaluation e JOIN meeting m ON m.id = e.meetingId
       JOIN unit u ON u.id = m.hostUnitId WHERE e.meetingId = ? AND e.state = 'SUBMITTED'`,
      [meetingId],
    );
    if (!row?.figures) return [];
    const indicators = JSON.parse(row.figures) as Indicator[];
    const date = localDateOf(row.submittedAt!);
    const title = paperTitle(row.title, this.texts.t('print.papers.evaluation-report'));
    const result = resultOf(scoreOf(indicators), row.grade, this.texts);
    const followedUp = await this.database.rows<FollowedUp>(
      `SELECT t.title AS text, u.shortName AS leadUnit, t.originalDueOn, t.state FROM task t
       JOIN unit u ON u.id = t.leadUnitId WHERE t.meetingId = ? ORDER BY t.number, t.id`,
      [meetingId],
    );
    const { pdf, pages } = await this.print.print('evaluation-report', {
      title,
      asOf: row.submittedAt!,
      opening: this.texts.t('evaluation.paper.opening', { title: row.title }),
      score: result.points,
      grade: result.grade,
      summary: row.summary,
      groups: paperGroups(indicators, this.texts),
      decisions: followedUp.map(({ text, leadUnit, originalDueOn, state }) => ({
        ...{ text, leadUnit, originalDue: originalDueOn },
        state: this.texts.t(`supervision.state.${state}`),
      })),
      decisionsAsOf: this.texts.t('evaluation.paper.asOf', { day: paperDate(localDateOf(at)) }),
      improvements: row.reflection,
      signature: { organ: row.unit, date },
    });
    const content = Buffer.from(pdf);
    return [{ kind: 'EVALUATION', title, responsible: row.unit, date, ending: 'pdf', original: false, content, pages }];
  }
}
