import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { PrintService } from '../../platform/print/print.service.js';
import { MinutesPaperSource, RecordPapers, RecordQueries, sittingIn } from '../../minutes/minutes.js';
import { json, type PackedFile } from './package.js';

/** Record and minutes of a meeting on paper. */
@Injectable()
export class ArchivedPapers {
  constructor(
    private readonly database: Database,
    private readonly print: PrintService,
    private readonly records: RecordQueries,
    private readonly papers: RecordPapers,
    private readonly minutes: MinutesPaperSource,
  ) {}

  async files(meetingId: string): Promise<PackedFile[]> {
    const files: PackedFile[] = [];
    const content = await this.records.content(meetingId);
    if (content) {
      const data = await this.papers.data(await sittingIn(this.database, meetingId), content);
      files.push({ path: 'content/record.pdf', bytes: Buffer.from((await this.print.print('record', data)).pdf) });
      files.push({ path: 'process/record.json', bytes: json(content) });
    }
    const minutes = await this.minutes.minutes(meetingId);
    if (minutes?.issuedBody) {
      const data = await this.minutes.data(minutes, meetingId);
      files.push({ path: 'content/minutes.pdf', bytes: Buffer.from((await this.print.print('minutes', data)).pdf) });
    }
    return files;
  }
}
