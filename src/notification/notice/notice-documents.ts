import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../platform/clock/instant.js';
import { DocumentSource, type FiledDocument } from '../../platform/feature/filed-document.js';
import { PrintService } from '../../platform/print/print.service.js';
import { StoredOrgan } from '../../organisation/organisation.js';
import { NoticePapers } from './notice.papers.js';

/** Every issued notice, change and cancellation of a meeting, for its archive package. */
@Injectable()
export class NoticeDocuments extends DocumentSource {
  constructor(
    private readonly papers: NoticePapers,
    private readonly print: PrintService,
    private readonly organ: StoredOrgan,
  ) {
    super();
  }

  async documents(meetingId: string): Promise<FiledDocument[]> {
    const found: FiledDocument[] = [];
    for (const { number, issuedAt, data } of await this.papers.issued(meetingId)) {
      const { pdf, pages } = await this.print.print('notice', data);
      found.push({
        kind: 'NOTICE',
        title: data.title.replace(/\n/g, ''),
        number,
        responsible: this.organ.identity().name,
        date: localDateOf(issuedAt),
        ending: 'pdf',
        original: false,
        content: Buffer.from(pdf),
        pages,
      });
    }
    return found;
  }
}
