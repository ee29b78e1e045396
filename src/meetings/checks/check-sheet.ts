import { Injectable } from '@nestjs/common';
import { systemPrincipal, type Act } from '../../platform/access/act.js';
import { paperSpan, screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { PrintService } from '../../platform/print/print.service.js';
import type { CheckSheetData } from '../../platform/print/papers/check-sheet.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { meetingFor } from '../meeting/meeting.queries.js';
import { whereOf } from '../meeting/meeting.view.js';
import { checkersOf, checksOf } from './check.queries.js';
import { OwedChecks } from './owed-checks.js';

/** 会前检查单 (S8.X2). */
@Injectable()
export class CheckSheets {
  constructor(
    private readonly database: Database,
    private readonly owed: OwedChecks,
    private readonly texts: Texts,
    private readonly printing: PrintService,
  ) {}

  async print(act: Act, id: string): Promise<Download> {
    const data = await this.of(act, id);
    const { pdf } = await this.printing.print('check-sheet', data);
    return new Download(`${data.meeting}${data.title}.pdf`, 'application/pdf', pdf, true);
  }

  private async of(act: Act, id: string): Promise<CheckSheetData> {
    const rows = rowsOf(this.database);
    const meeting = await meetingFor(rows, act, id);
    const lines = await checksOf(rows, meeting);
    const labelled = meeting.label === 'WORK_SECRET' && act.who !== systemPrincipal;
    const { startsAt, endsAt } = meeting;
    return {
      title: this.texts.t('print.papers.check-sheet'),
      asOf: act.at,
      watermark: labelled ? `${act.who.name} ${screenInstant(act.at)}` : undefined,
      meeting: meeting.title,
      time: startsAt && endsAt ? paperSpan(startsAt, endsAt) : this.texts.t('meetings.noTimeYet'),
      place: whereOf(meeting, this.texts),
      due: startsAt ? screenInstant(this.owed.dueAt(startsAt, act.at)) : '',
      checkers: (await checkersOf(rows, meeting)).map(({ name }) => name).join('、'),
      rows: lines.map(({ said, own, state, done }) => ({
        name: said ?? this.texts.t(`venue.check.own.${own}`),
        result: state === 'OPEN' ? undefined : this.texts.t(`venue.check.state.${state}`),
        note: done?.note ?? undefined,
        by: done?.byName,
        at: done && screenInstant(done.at),
      })),
    };
  }
}
