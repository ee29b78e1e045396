import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DocumentSource, type FiledDocument } from '../../platform/feature/filed-document.js';
import { PrintService } from '../../platform/print/print.service.js';
import type { PrintedPaper } from '../../platform/print/printed-paper.js';
import { MinutesPaperSource } from '../minutes/minutes-paper.source.js';
import { RecordPapers } from '../record/record.papers.js';
import { RecordQueries } from '../record/record.queries.js';
import { sittingIn } from '../session/sitting.queries.js';

/** 会议记录, each 更正单 and the issued 会议纪要, for a meeting's archive package. */
@Injectable()
export class RecordDocuments extends DocumentSource {
  constructor(
    private readonly database: Database,
    private readonly print: PrintService,
    private readonly records: RecordQueries,
    private readonly papers: RecordPapers,
    private readonly minutes: MinutesPaperSource,
  ) {
    super();
  }

  async documents(meetingId: string): Promise<FiledDocument[]> {
    return [...(await this.record(meetingId)), ...(await this.issued(meetingId))];
  }

  private async record(meetingId: string): Promise<FiledDocument[]> {
    const content = await this.records.content(meetingId);
    if (content?.record.state !== 'APPROVED') return [];
    const sitting = await sittingIn(this.database, meetingId);
    const data = await this.papers.data(sitting, content);
    const { recorderName, approvedAt } = content.record;
    const named = { responsible: recorderName, date: localDateOf(approvedAt!) };
    const found = [paper({ kind: 'RECORD', title: data.title, ...named }, await this.print.print('record', data))];
    for (const erratum of data.errata ?? []) {
      const title = `${data.title}-${erratum.number}`;
      const heldOn = localDateOf(sitting.meeting.actualStartAt ?? sitting.meeting.startsAt);
      const sheet = { title, asOf: approvedAt!, meeting: data.meeting, heldOn, erratum };
      const printed = await this.print.print('erratum', sheet);
      const date = erratum.approved?.date ?? erratum.proposed.date;
      found.push(paper({ kind: 'ERRATUM', title, responsible: erratum.proposed.name, date }, printed));
    }
    return found;
  }

  private async issued(meetingId: string): Promise<FiledDocument[]> {
    const minutes = await this.minutes.minutes(meetingId);
    if (!minutes?.issuedBody) return [];
    const data = await this.minutes.data(minutes, meetingId);
    const { title, number, issuedAt } = minutes;
    const head = {
      kind: 'MINUTES',
      title,
      number,
      responsible: data.endBlock?.printedBy ?? '',
      date: localDateOf(issuedAt!),
    };
    return [paper(head, await this.print.print('minutes', data))];
  }
}

function paper(
  head: Pick<FiledDocument, 'kind' | 'title' | 'number' | 'responsible' | 'date'>,
  { pdf, pages }: PrintedPaper,
): FiledDocument {
  return { ...head, ending: 'pdf', original: false, content: Buffer.from(pdf), pages };
}
