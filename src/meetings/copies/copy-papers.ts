import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperSpan, screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { copiesOf, copyOf, keptMeeting } from './copies.queries.js';
import { copyNumber } from './copy.rules.js';

/** 份号登记表, and the cover that makes a printed paper one numbered copy (pages.md §3). */
@Injectable()
export class CopyPapers {
  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
    private readonly printing: PrintService,
  ) {}

  async register(act: Act, meetingId: string): Promise<Download> {
    const rows = rowsOf(this.database);
    const meeting = await keptMeeting(rows, act, meetingId);
    const title = this.texts.t('print.papers.copy-register');
    const { startsAt, endsAt } = meeting;
    const { pdf } = await this.printing.print('copy-register', {
      title,
      asOf: act.at,
      watermark: `${act.who.name} ${screenInstant(act.at)}`,
      meeting: meeting.title,
      time: startsAt && endsAt ? paperSpan(startsAt, endsAt) : this.texts.t('meetings.noTimeYet'),
      rows: (await copiesOf(rows, meetingId)).map((copy) => ({
        number: copyNumber(copy.number),
        material: copy.title,
        recipient: `${copy.unitName} ${copy.recipientName}`,
        handed: screenInstant(copy.handedAt),
        result: copy.state === 'OUT' ? undefined : this.texts.t(`materials.copies.state.${copy.state}`),
        settled: copy.settledAt ? `${copy.settledByName} ${screenInstant(copy.settledAt)}` : undefined,
      })),
    });
    return new Download(`${meeting.title}${title}.pdf`, 'application/pdf', pdf, true);
  }

  /** Carries the copy's number, and recipient and number across the page. */
  async cover(act: Act, meetingId: string, copyId: string): Promise<Download> {
    const rows = rowsOf(this.database);
    const meeting = await keptMeeting(rows, act, meetingId);
    const copy = await copyOf(rows, meetingId, copyId);
    const number = copyNumber(copy.number);
    const { pdf } = await this.printing.print('copy-cover', {
      title: copy.title.replace(/\.[^.]{1,10}$/, ''),
      asOf: act.at,
      watermark: `${number} ${copy.recipientName}`,
      number,
      label: this.texts.t('meetings.label.WORK_SECRET'),
      meeting: meeting.title,
      recipient: `${copy.unitName} ${copy.recipientName}`,
      version: copy.versionNumber,
    });
    return new Download(`${number}${copy.title}.pdf`, 'application/pdf', pdf, true);
  }
}
