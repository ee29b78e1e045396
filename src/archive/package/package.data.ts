import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { json, type PackedFile } from './package.js';

/** Tables whose rows of a meeting go into its package as data; the order is that of its life. Of a survey nothing goes. */
const tables = [
  ...['application_version', 'approval_step', 'meeting_stage', 'expected_outcome', 'agenda_item', 'meeting_person'],
  ...['notice', 'reply', 'leave_request', 'material', 'presence_event', 'deviation', 'vote', 'meeting_record'],
  ...['record_entry', 'erratum', 'decision', 'minutes', 'task', 'finding', 'evaluation'],
];

/** The structured data of a package: one JSON file a table. */
@Injectable()
export class PackageData {
  constructor(private readonly database: Database) {}

  async files(meetingId: string): Promise<PackedFile[]> {
    const files = [await this.file('meeting', 'id', meetingId)];
    for (const table of tables) files.push(await this.file(table, 'meetingId', meetingId));
    return files;
  }

  private async file(table: string, column: string, id: string): Promise<PackedFile> {
    const order = table === 'meeting_stage' ? 'doneAt, stage' : 'id';
    const rows = await this.database.rows(`SELECT * FROM ${table} WHERE ${column} = ? ORDER BY ${order}`, [id]);
    return { path: `data/${table}.json`, bytes: json(rows) };
  }
}
