import { Inject, Injectable } from '@nestjs/common';
import { localDateOf } from '../../platform/clock/instant.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG, Database } from '../../platform/database/database.js';
import type { MinutesData } from '../../platform/print/papers/minutes.js';
import { Texts } from '../../platform/text/texts.js';
import { StoredOrgan } from '../../organisation/organisation.js';
import { rowsOf } from '../../platform/database/rows.js';
import { contentOf, type RecordContent } from '../record/record.queries.js';
import type { Minutes } from './minutes.entity.js';
import { minutesData } from './minutes.paper.js';

/** Minutes as they are kept, and what their paper says. */
@Injectable()
export class MinutesPaperSource {
  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
    private readonly organ: StoredOrgan,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  minutes(meetingId: string): Promise<Minutes | undefined> {
    return this.database.row<Minutes>('SELECT * FROM minutes WHERE meetingId = ?', [meetingId]);
  }

  content(meetingId: string): Promise<RecordContent | undefined> {
    return contentOf(rowsOf(this.database), meetingId);
  }

  async data(minutes: Minutes, meetingId: string): Promise<MinutesData> {
    const mark = { secrecyMark: await this.secrecyMark(meetingId) };
    if (!minutes.issuedBody)
      return { ...(await minutesData(this.database, meetingId, this.texts, this.organ)), ...mark, draft: true };
    const printedOn = localDateOf(minutes.issuedAt!);
    return {
      ...(JSON.parse(minutes.issuedBody) as MinutesData),
      ...mark,
      endBlock: {
        copyTo: minutes.recipients.split('\n').filter(Boolean),
        printedBy: this.organ.identity().name,
        printedOn,
        duplex: true,
      },
      verification: { code: minutes.code!, address: `${this.config.baseUrl}/verify?code=${minutes.code}` },
    };
  }

  /** As the meeting is labelled now: a raised label stands on every later copy. Open to everybody: none. */
  private async secrecyMark(meetingId: string): Promise<string | undefined> {
    const sql = "SELECT label FROM meeting WHERE id = ? AND label <> 'PUBLIC'";
    const row = await this.database.row<{ label: string }>(sql, [meetingId]);
    return row && this.texts.t(`meetings.label.${row.label}`);
  }
}
