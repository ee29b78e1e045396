import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import { PrintService } from '../../platform/print/print.service.js';
import { toXlsx, xlsxType } from '../../platform/sheets/write-sheet.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { StoredOrgan } from '../../organisation/organisation.js';
import { contentFields, type ContentField } from './content.rules.js';
import type { EditionLine } from './edition.js';
import type { PlanQuery } from './plan.form.js';
import { editionsOf, itemsOf, planOf } from './plan.queries.js';
import { shownField, yuan } from './plan.view.js';

/** 年度会议计划表: as XLSX, and on A3. */
@Injectable()
export class PlanFiles {
  constructor(
    private readonly database: Database,
    private readonly organ: StoredOrgan,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {}

  /** The items as the page shows them. */
  async sheet(act: Act, year: number, filter: PlanQuery): Promise<Download> {
    const items = await itemsOf(rowsOf(this.database), act, year, filter);
    const heads = ['unit', ...contentFields, 'state'];
    const rows = [
      heads.map((name) => this.texts.t(`plans.sheet.${name}`)),
      ...items.map((item) => [
        item.unit,
        ...contentFields.map((field) =>
          field === 'budgetFen'
            ? item.budgetFen / 100
            : numberOr(item[field], () => shownField(item, field, this.texts)),
        ),
        this.texts.t(`plans.state.${item.state}`),
      ]),
    ];
    const title = this.texts.t('plans.title', { year });
    const about = {
      name: this.texts.t('plans.about'),
      lines: [this.texts.t('plans.takenBy', { name: act.who.name, at: screenInstant(act.at), n: items.length })],
    };
    return new Download(`${title}.xlsx`, xlsxType, await toXlsx(title, rows, about));
  }

  /** An approved edition, the newest by default; before the first, the plan as it is being compiled, marked as draft. */
  async paper(act: Act, year: number, typed?: string): Promise<Download> {
    const rows = rowsOf(this.database);
    const plan = await planOf(rows, year);
    const editions = plan ? await editionsOf(rows, plan.id) : [];
    const edition = typed ? editions.find(({ number }) => String(number) === typed) : editions[0];
    if (typed && !edition) throw new NotFound('plan_edition');
    const lines = edition ? (JSON.parse(edition.items) as EditionLine[]) : await this.compiled(act, year);
    const title = this.texts.t('plans.paperTitle', { year });
    const decided = edition && {
      name: edition.decidedBy,
      date: localDateOf(edition.decidedAt),
      edition: this.texts.t('plans.edition', { n: edition.number }),
      opinion: edition.opinion || undefined,
    };
    const { pdf } = await this.print.print('year-plan', {
      asOf: edition?.decidedAt ?? act.at,
      title,
      draft: !edition,
      organ: this.organ.identity().name,
      asOfDate: localDateOf(edition?.decidedAt ?? act.at),
      decided,
      rows: lines.map((line) => ({ ...this.words(line), unit: line.unit })),
      total: this.texts.t('plans.paperTotal', {
        n: lines.length,
        heads: lines.reduce((sum, line) => sum + line.heads, 0),
        amount: yuan(lines.reduce((sum, line) => sum + line.budgetFen, 0)),
      }),
    });
    return new Download(`${title}.pdf`, 'application/pdf', pdf, true);
  }

  private words(line: EditionLine): Record<ContentField, string> {
    const words = contentFields.map((field) => [field, shownField(line, field, this.texts)]);
    return Object.fromEntries(words) as Record<ContentField, string>;
  }

  private async compiled(act: Act, year: number): Promise<EditionLine[]> {
    const items = await itemsOf(rowsOf(this.database), act, year);
    return items.filter(({ state }) => ['PROPOSED', 'ACCEPTED', 'PLANNED'].includes(state));
  }
}

function numberOr(value: unknown, words: () => string): number | string {
  return typeof value === 'number' ? value : words();
}
