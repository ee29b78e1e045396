import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperSpan, screenInstant } from '../../platform/clock/format.js';
import type { Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { CountersignSheetData } from '../../platform/print/papers/countersign-sheet.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { sittingIn } from '../session/sitting.queries.js';
import { MinutesReading } from '../minutes/minutes-reading.js';
import { unitsSigned } from './countersign.queries.js';

/** 会签单: what each member unit said of the minutes, by whom and when. */
@Injectable()
export class CountersignSheets {
  constructor(
    private readonly reading: MinutesReading,
    private readonly database: Database,
    private readonly printing: PrintService,
    private readonly texts: Texts,
  ) {}

  /** For whoever may read the minutes. Throws `NotFound`. */
  async print(act: Act, id: string): Promise<Download> {
    await this.reading.of(act, id);
    const data = await this.data(id, act.at);
    if (!data) throw new NotFound('countersign');
    const { pdf } = await this.printing.print('countersign-sheet', data);
    return new Download(`${data.meeting}-${data.title}.pdf`, 'application/pdf', pdf, true);
  }

  /** Undefined for a meeting whose minutes no unit countersigns. */
  async data(id: string, asOf: Instant): Promise<CountersignSheetData | undefined> {
    const rows = rowsOf(this.database);
    const units = await unitsSigned(rows, id);
    const [minutes] = await rows<{ title: string }>('SELECT title FROM minutes WHERE meetingId = ?', [id]);
    if (!units.length || !minutes) return undefined;
    const { meeting } = await sittingIn(this.database, id);
    return {
      title: this.texts.t('print.papers.countersign-sheet'),
      asOf,
      meeting: meeting.title,
      minutes: minutes.title,
      time: paperSpan(meeting.actualStartAt ?? meeting.startsAt, meeting.actualEndAt ?? meeting.endsAt),
      rows: units.map(({ unit, signed }) => {
        const decided = signed && signed.state !== 'ASKED' ? signed : undefined;
        return {
          unit,
          result: decided && this.texts.t(`countersign.state.${decided.state}`),
          words: decided?.words || undefined,
          by: decided?.decidedByName ?? undefined,
          at: decided?.decidedAt ? screenInstant(decided.decidedAt as Instant) : undefined,
        };
      }),
    };
  }
}
