import { Injectable } from '@nestjs/common';
import { systemPrincipal, type Act } from '../../platform/access/act.js';
import { paperDate, paperSpan, screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import { PrintService } from '../../platform/print/print.service.js';
import type { CostSheetData } from '../../platform/print/papers/cost-sheet.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { meetingFor } from '../meeting/meeting.queries.js';
import { budgetOf, standardOf, type BudgetRow } from './cost.queries.js';
import { amountsOf, sumOf, yuan } from './cost.rules.js';
import { amountTable, standardFacts } from './cost.view.js';
import type { Expense, Settlement } from './settlement.entity.js';
import { expensesOf, settlementOf } from './settlement.queries.js';

/** 会议费预算表 before, 会议费决算表 after the settlement is submitted (pages.md §3). */
@Injectable()
export class CostSheets {
  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
    private readonly printing: PrintService,
  ) {}

  async print(act: Act, id: string): Promise<Download> {
    const data = await this.of(act, id);
    const { pdf } = await this.printing.print('cost-sheet', data);
    return new Download(`${data.meeting}${data.title}.pdf`, 'application/pdf', pdf, true);
  }

  /** Throws `NotFound` while no budget was made. */
  private async of(act: Act, id: string): Promise<CostSheetData> {
    const rows = rowsOf(this.database);
    const meeting = await meetingFor(rows, act, id);
    const budget = await budgetOf(rows, id);
    const standard = await standardOf(rows, meeting, act.at);
    if (!budget || !standard) throw new NotFound('budget');
    const settlement = await settlementOf(rows, id);
    const settled = settlement?.submittedAt ? settlement : undefined;
    const expenses = settled ? await expensesOf(rows, id) : [];
    const heads = settled ? { delegates: settled.delegates ?? 0, staff: settled.staff ?? 0 } : budget;
    const table = amountTable(budget.amounts, settled && amountsOf(expenses), this.texts);
    const { startsAt, endsAt } = meeting;
    const labelled = meeting.label === 'WORK_SECRET' && act.who !== systemPrincipal;
    const counted = { delegates: heads.delegates, staff: heads.staff, sumFen: sumOf(budget.amounts) };
    return {
      title: this.texts.t(`cost.paper.${settled ? 'settlement' : 'budget'}`),
      asOf: settled?.submittedAt ?? budget.changedAt,
      watermark: labelled ? `${act.who.name} ${screenInstant(act.at)}` : undefined,
      meeting: meeting.title,
      time: startsAt && endsAt ? paperSpan(startsAt, endsAt) : this.texts.t('meetings.noTimeYet'),
      unit: meeting.hostUnit,
      facts: standardFacts(meeting, standard, counted, this.texts).map(({ label, value }) => ({ label, value })),
      columns: table.columns.slice(1).map(({ label }) => label),
      rows: [...table.rows.map(({ cells }) => cells), table.foot!].map(([kind, ...amounts]) => ({
        kind: kind?.text ?? '',
        amounts: amounts.map(({ text }) => text ?? ''),
      })),
      receipts: expenses.map((expense) => this.receipt(expense)),
      note: (settled ? settled.explanation : meeting.feeExceptionReason) || undefined,
      signed: settled ? this.settledBy(settled) : this.madeBy(budget),
    };
  }

  private receipt({ kind, what, spentOn, amountFen, fileName }: Expense): CostSheetData['receipts'][number] {
    const words = `${this.texts.t(`cost.kind.${kind}`)} ${what}`;
    return { what: words, day: paperDate(spentOn), amount: yuan(amountFen), file: fileName };
  }

  private madeBy(budget: BudgetRow): CostSheetData['signed'] {
    const made = { name: budget.changedByName, date: paperDate(localDateOf(budget.changedAt)) };
    return [{ label: this.texts.t('cost.paper.made'), ...made }, { label: this.texts.t('cost.paper.approved') }];
  }

  private settledBy(settlement: Settlement): CostSheetData['signed'] {
    const by = (label: string, name: string | null, at: string | null) => ({
      label: this.texts.t(`cost.paper.${label}`),
      ...(name && at ? { name, date: paperDate(localDateOf(at)) } : {}),
    });
    const confirmed = settlement.state === 'CONFIRMED';
    return [
      by('made', settlement.submittedByName, settlement.submittedAt),
      by('confirmed', confirmed ? settlement.decidedByName : null, settlement.decidedAt),
    ];
  }
}
