import { Injectable } from '@nestjs/common';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DocumentSource, type FiledDocument } from '../../platform/feature/filed-document.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { StoredOrgan } from '../../organisation/organisation.js';
import type { Task } from './task.entity.js';
import { assistingOf } from './task.view.js';

type Row = Task & { meeting: string; unit: string; owner: string; assist: string | null; report: string | null };

/** 督办台账 of the decisions of one meeting as it stands when it is filed, for its archive package. */
@Injectable()
export class RegisterDocuments extends DocumentSource {
  constructor(
    private readonly database: Database,
    private readonly organ: StoredOrgan,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {
    super();
  }

  async documents(meetingId: string, at: Instant): Promise<FiledDocument[]> {
    const rows = await this.database.rows<Row>(
      `SELECT t.*, m.title AS meeting, u.shortName AS unit, p.name AS owner,
         (SELECT GROUP_CONCAT(o.shortName ORDER BY o.rank, o.id) FROM decision_assist a JOIN unit o ON o.id = a.unitId
          WHERE a.decisionId = t.decisionId AND a.unitId <> t.leadUnitId) AS assist,
         (SELECT e.text FROM task_entry e WHERE e.taskId = t.id AND e.kind = 'REPORT' ORDER BY e.at DESC, e.id DESC LIMIT 1) AS report
       FROM task t JOIN meeting m ON m.id = t.meetingId JOIN unit u ON u.id = t.leadUnitId JOIN person p ON p.id = t.ownerId
       WHERE t.meetingId = ? ORDER BY t.number, t.id`,
      [meetingId],
    );
    if (!rows.length) return [];
    const organ = this.organ.identity().name;
    const title = `${rows[0]!.meeting}${this.texts.t('print.papers.followup-register')}`;
    const { pdf, pages } = await this.print.print('followup-register', {
      title,
      asOf: at,
      organ,
      asOfDate: localDateOf(at),
      rows: rows.map((row) => ({
        meeting: row.meeting,
        matter: row.title,
        leadUnit: row.unit,
        assistUnits: assistingOf(row),
        owner: row.owner,
        assignedOn: localDateOf(row.assignedAt),
        originalDue: row.originalDueOn,
        due: row.dueOn,
        state: this.texts.t(`supervision.state.${row.state}`),
        progress: row.report ?? undefined,
        closedOn: row.closedAt ? localDateOf(row.closedAt) : undefined,
      })),
    });
    const content = Buffer.from(pdf);
    const head = { kind: 'FOLLOWUP', title, responsible: organ, date: localDateOf(at) };
    return [{ ...head, ending: 'pdf', original: false, content, pages }];
  }
}
