import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { NoticePapers } from '../../notification/notification.js';
import { ArchivedPapers } from './archived-papers.js';
import { json, type PackedFile } from './package.js';

/** Tables whose rows of a meeting go into the package as data; the order is that of its life. */
const tables = [
  'approval_step',
  'agenda_item',
  'meeting_person',
  'reply',
  'presence_event',
  'deviation',
  'vote',
  'decision',
  'task',
];

/** Gathers what a meeting's package holds. */
@Injectable()
export class PackageSources {
  constructor(
    private readonly database: Database,
    private readonly print: PrintService,
    private readonly notices: NoticePapers,
    private readonly records: ArchivedPapers,
    private readonly texts: Texts,
  ) {}

  async files(meetingId: string): Promise<PackedFile[]> {
    const files: PackedFile[] = [];
    for (const { version, data } of await this.notices.issued(meetingId)) {
      files.push({
        path: `content/notice-${version}.pdf`,
        bytes: Buffer.from((await this.print.print('notice', data)).pdf),
      });
    }
    files.push(...(await this.records.files(meetingId)));
    for (const table of tables) {
      const rows = await this.database.rows(`SELECT * FROM ${table} WHERE meetingId = ? ORDER BY id`, [meetingId]);
      files.push({ path: `process/${table}.json`, bytes: json(rows) });
    }
    const acts = await this.database.rows('SELECT * FROM audit WHERE subjectId = ? ORDER BY at, lane, n', [meetingId]);
    files.push(
      { path: 'process/acts.json', bytes: json(acts) },
      { path: 'README.txt', bytes: Buffer.from(this.texts.t('archive.readme')) },
    );
    return files;
  }
}
