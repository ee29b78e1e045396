import { Injectable } from '@nestjs/common';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DocumentSource, type FiledDocument } from '../../platform/feature/filed-document.js';
import { PrintService } from '../../platform/print/print.service.js';
import { CountersignSheets } from './countersign-sheet.js';

/** The 会签单 of issued minutes, for a meeting's archive package (domain §5.6). */
@Injectable()
export class CountersignDocuments extends DocumentSource {
  constructor(
    private readonly database: Database,
    private readonly print: PrintService,
    private readonly sheets: CountersignSheets,
  ) {
    super();
  }

  async documents(meetingId: string): Promise<FiledDocument[]> {
    const issued = await this.database.row<{ issuedAt: Instant | null }>(
      'SELECT issuedAt FROM minutes WHERE meetingId = ?',
      [meetingId],
    );
    if (!issued?.issuedAt) return [];
    const data = await this.sheets.data(meetingId, issued.issuedAt);
    if (!data) return [];
    const { pdf, pages } = await this.print.print('countersign-sheet', data);
    const title = `${data.meeting}-${data.title}`;
    const responsible = data.rows.map(({ unit }) => unit).join('、');
    const head = { kind: 'COUNTERSIGN', title, responsible, date: localDateOf(issued.issuedAt) };
    return [{ ...head, ending: 'pdf', original: false, content: Buffer.from(pdf), pages }];
  }
}
