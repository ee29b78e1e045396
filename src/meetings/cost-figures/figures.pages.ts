import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { toXlsx, xlsxType } from '../../platform/sheets/write-sheet.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, Page } from '../../platform/web/answers.js';
import { paths } from '../meetings.paths.js';
import { yearOf } from '../plan/plan.queries.js';
import { costsOf } from './figures.queries.js';
import type { CostFigures } from './figures.rules.js';
import { figureColumns, figuresOf, groupings, shownFigure, type Grouping } from './figures.view.js';

/** 会议费用统计 (ST3): cost against plan in a year, by month, fee class, type and unit. */
@Injectable()
export class CostFiguresPages {
  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
  ) {}

  /** Without a year, the current one. Throws `NotFound` for what is no year. */
  async show(act: Act, typed?: string): Promise<Page> {
    const year = this.year(act, typed);
    const costs = await costsOf(rowsOf(this.database), act, year);
    const title = this.t('title', { year });
    const model = {
      years: [year - 1, year + 1].map((other) => ({
        label: this.texts.t('plans.year', { year: other }),
        url: paths.costFigures(other),
      })),
      plan: paths.plan(year),
      tables: costs.plan.length || costs.meetings.length ? groupings.map((by) => this.table(by, costs)) : [],
      exports: [{ label: 'XLSX', url: paths.costFiguresExport(year) }],
      empty: { text: this.t('empty'), url: paths.plan(year), label: this.texts.t('plans.title', { year }) },
    };
    const crumbs = [{ label: this.texts.t('meetings.list.title'), url: paths.meetings() }, { label: title }];
    return new Page('statistics/cost', title, model, { crumbs, menu: '/meetings' });
  }

  /** All tables of the page below each other, with who took them and when. */
  async sheet(act: Act, typed?: string): Promise<Download> {
    const year = this.year(act, typed);
    const costs = await costsOf(rowsOf(this.database), act, year);
    const title = this.t('title', { year });
    const rows = [
      [this.t('by'), this.t('group'), ...figureColumns.map((column) => this.t(`column.${column}`))],
      ...groupings.flatMap((by) =>
        figuresOf(costs, by, this.texts).map((line) => [this.t(`grouping.${by}`), line.label, ...numbers(line)]),
      ),
    ];
    const taken = this.t('takenBy', { name: act.who.name, at: screenInstant(act.at) });
    const about = { name: this.texts.t('plans.about'), lines: [title, taken, this.t('basis')] };
    return new Download(`${title}.xlsx`, xlsxType, await toXlsx(title, rows, about));
  }

  private table(by: Grouping, costs: Awaited<ReturnType<typeof costsOf>>) {
    const columns = [
      { label: this.t(`grouping.${by}`) },
      ...figureColumns.map((column) => ({ label: this.t(`column.${column}`), number: true })),
    ];
    const cells = (line: CostFigures) => [
      { text: line.label },
      ...figureColumns.map((column) => ({ text: shownFigure(line, column), number: true })),
    ];
    const lines = figuresOf(costs, by, this.texts);
    const rows = lines
      .slice(0, -1)
      .map((line) => ({ cells: cells(line).map((cell, n) => ({ ...columns[n]!, ...cell })) }));
    return { caption: this.t(`caption.${by}`), shown: true, wide: true, columns, rows, foot: cells(lines.at(-1)!) };
  }

  private year(act: Act, typed?: string): number {
    return yearOf(typed ?? localDateOf(act.at).slice(0, 4));
  }

  private t(key: string, args?: Record<string, string | number>): string {
    return this.texts.t(`cost.figures.${key}`, args);
  }
}

/** Figures as numbers, money in yuan. */
function numbers(line: CostFigures): (number | string)[] {
  return figureColumns.map((column) => {
    const value = line[column];
    return column.endsWith('Fen') ? (value ?? 0) / 100 : (value ?? '');
  });
}
