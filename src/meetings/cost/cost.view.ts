import { paperDate } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import type { TableView } from '../../platform/web/components/list-views.js';
import type { FeeStandard } from '../fees/fee-standard.entity.js';
import { meetingDays, mostFen } from '../fees/fee.rules.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import type { Fact } from '../meeting/meeting.view.js';
import { costKinds, sumOf, yuan, type Amounts, type Budgeted } from './cost.rules.js';

/** The class, its standard with the basis, the days and heads it is counted for, and the ceiling that follows. */
export function standardFacts(
  meeting: MeetingFacts,
  standard: FeeStandard,
  budget: Budgeted | null,
  texts: Texts,
): Fact[] {
  const t = (key: string, args?: Record<string, string | number>) => texts.t(`cost.fact.${key}`, args);
  const days = meetingDays(meeting);
  const { travelDays, capFen, number, effectiveFrom, basis } = standard;
  const all = days + travelDays;
  const facts: Fact[] = [
    { label: t('class'), value: texts.t(`plans.feeClass.${standard.feeClass}`) },
    { label: t('standard'), value: t('standardOf', { cap: yuan(capFen), number, from: paperDate(effectiveFrom) }) },
    { label: t('basis'), value: basis },
    { label: t('days'), value: t('daysOf', { all, days, travel: travelDays }) },
  ];
  if (!budget) return facts;
  const heads = budget.delegates + budget.staff;
  const most = mostFen({ ...meeting, heads, costFen: null }, standard);
  return [
    ...facts,
    { label: t('heads'), value: t('headsOf', { heads, delegates: budget.delegates, staff: budget.staff }) },
    { label: t('ceiling'), value: t('ceilingOf', { most: yuan(most), cap: yuan(capFen), heads, days: all }) },
  ];
}

/** What is foreseen for each kind of expense, and what was spent where that is known; the sums at its foot. */
export function amountTable(budget: Amounts, spent: Amounts | undefined, texts: Texts): TableView {
  const names = ['kind', 'budget', ...(spent ? ['spent', 'difference'] : [])];
  const columns = names.map((name) => ({ label: texts.t(`cost.column.${name}`), number: name !== 'kind' }));
  const line = (words: string, was: number, is: number | undefined) =>
    [words, yuan(was), ...(is === undefined ? [] : [yuan(is), yuan(is - was)])].map((text, n) => ({
      text,
      number: n > 0,
    }));
  const rows = costKinds
    .filter((kind) => budget[kind] || spent?.[kind])
    .map((kind) => line(texts.t(`cost.kind.${kind}`), budget[kind], spent?.[kind]))
    .map((cells) => ({ cells: cells.map((cell, n) => ({ ...columns[n]!, ...cell })) }));
  const foot = line(texts.t('cost.sum'), sumOf(budget), spent && sumOf(spent));
  return { caption: texts.t('cost.table'), shown: true, columns, rows, foot };
}
