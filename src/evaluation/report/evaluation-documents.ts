import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DocumentSource, type FiledDocument } from '../../platform/feature/filed-document.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import type { Evaluation } from './evaluation.entity.js';
import { dimensions, scoreOf, type Indicator } from './evaluation.rules.js';
import { reportParts, resultOf } from './evaluation.view.js';

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

  async documents(meetingId: string): Promise<FiledDocument[]> {
    const row = await this.database.row<Row>(
      `SELECT e.*, m.title, u.name AS unit FROM evaluation e JOIN meeting m ON m.id = e.meetingId
       JOIN unit u ON u.id = m.hostUnitId WHERE e.meetingId = ? AND e.state = 'SUBMITTED'`,
      [meetingId],
    );
    if (!row?.figures) return [];
    const indicators = JSON.parse(row.figures) as Indicator[];
    const date = localDateOf(row.submittedAt!);
    const title = `${row.title}${this.texts.t('print.papers.evaluation-report')}`;
    const result = resultOf(scoreOf(indicators), row.grade, this.texts);
    const weights = (dimension: string) =>
      indicators.filter((one) => one.dimension === dimension).reduce((sum, one) => sum + one.weight, 0);
    const { pdf, pages } = await this.print.print('evaluation-report', {
      title,
      asOf: row.submittedAt!,
      opening: this.texts.t('evaluation.paper.opening', { title: row.title }),
      score: result.points,
      grade: result.grade,
      summary: row.summary,
      groups: reportParts(indicators, this.texts).map((part, n) => ({
        name: part.name,
        weight: weights(dimensions[n]!),
        score: part.score,
        indicators: part.rows.map(({ name, formula, raw, weight, figure }) => ({
          name,
          formula,
          value: raw,
          weight,
          score: figure,
        })),
      })),
      improvements: row.reflection,
      signature: { organ: row.unit, date },
    });
    const content = Buffer.from(pdf);
    return [{ kind: 'EVALUATION', title, responsible: row.unit, date, ending: 'pdf', original: false, content, pages }];
  }
}
