import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { PrintService } from '../../platform/print/print.service.js';
import { toCsv } from '../../platform/sheets/csv.rules.js';
import { toXlsx, xlsxType } from '../../platform/sheets/write-sheet.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { StoredOrgan } from '../../organisation/organisation.js';
import { nearUntil } from '../followup/task.rules.js';
import { taskLine } from '../followup/task.view.js';
import { LedgerFilter } from './ledger.filter.js';
import { LedgerQuery } from './ledger.form.js';
import { LedgerQueries, type LightDays } from './ledger.queries.js';
import { punctualityText, sheetRows } from './ledger.view.js';

/** Reads the rows of the ledger for a file, as its page shows them. */
@Injectable()
export class LedgerRows {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  async of(act: Act, filter: LedgerQuery) {
    const today = localDateOf(act.at);
    const calendar = this.calendars.current;
    const days: LightDays = { today, near: nearUntil(today, calendar) };
    const rows = await this.queries.all(act, filter, days);
    return {
      today,
      lines: rows.map((row) => taskLine(row, today, calendar, this.texts)),
      punctuality: punctualityText(await this.queries.punctuality(act, filter, days), this.texts),
    };
  }
}

/** 督办台账 as XLSX and CSV, and on A3. */
@Injectable()
export class LedgerFiles {
  constructor(
    private readonly rows: LedgerRows,
    private readonly filter: LedgerFilter,
    private readonly organ: StoredOrgan,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {}

  async export(act: Act, asked: Submitted<LedgerQuery>, format: string | undefined): Promise<Download> {
    const { lines, today, punctuality } = await this.rows.of(act, asked.value);
    const title = this.texts.t('supervision.title');
    const rows = sheetRows(lines, this.texts);
    if (format === 'csv') return new Download(`${title} ${today}.csv`, 'text/csv; charset=utf-8', toCsv(rows));
    const about = {
      name: this.texts.t('supervision.about.name'),
      lines: [
        this.texts.t('supervision.about.by', { name: act.who.name, at: screenInstant(act.at) }),
        this.texts.t('supervision.about.filter', { filter: this.filter.words(asked), n: lines.length }),
        punctuality,
      ],
    };
    return new Download(`${title} ${today}.xlsx`, xlsxType, await toXlsx(title, rows, about));
  }

  /** 督办台账, A3 landscape. */
  async register(act: Act, asked: Submitted<LedgerQuery>): Promise<Download> {
    const { lines, today, punctuality } = await this.rows.of(act, asked.value);
    const title = this.texts.t('supervision.title');
    const { pdf } = await this.print.print('followup-register', {
      asOf: act.at,
      title,
      organ: this.organ.identity().name,
      asOfDate: today,
      rows: lines.map((line) => ({
        meeting: line.meeting,
        matter: line.title,
        leadUnit: line.unit,
        ...(line.assist ? { assistUnits: line.assist.split('、') } : {}),
        owner: line.owner,
        assignedOn: localDateOf(line.assignedAt),
        originalDue: line.originalDueOn,
        due: line.dueOn,
        state: line.lightText,
        progress: `${line.progress}%`,
        ...(line.closedAt ? { closedOn: localDateOf(line.closedAt) } : {}),
      })),
      summary: this.texts.t('supervision.registerSummary', { n: lines.length, punctuality }),
    });
    return new Download(`${title} ${today}.pdf`, 'application/pdf', pdf, true);
  }
}
