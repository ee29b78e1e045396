import type { Texts } from '../../platform/text/texts.js';
import { yuan } from '../cost/cost.rules.js';
import { feeClasses } from '../plan/plan.rules.js';
import { meetingTypes } from '../meeting/meeting.rules.js';
import type { costsOf } from './figures.queries.js';
import { figuresBy, type CostFigures } from './figures.rules.js';

/** The ways in which the year is told apart, in the order shown. */
export const groupings = ['month', 'feeClass', 'type', 'unit'] as const;
export type Grouping = (typeof groupings)[number];

type Costs = Awaited<ReturnType<typeof costsOf>>;
type Told = Pick<Costs['meetings'][number], Grouping>;

/** The year's figures told apart in one way; groups in their natural order, the whole last. */
export function figuresOf({ plan, meetings }: Costs, by: Grouping, texts: Texts): CostFigures[] {
  const label = (one: Told) => {
    if (by === 'unit') return one.unit;
    if (by === 'month') return texts.t('plans.month', { n: one.month });
    return by === 'type' ? texts.t(`meetings.type.${one.type}`) : texts.t(`plans.feeClass.${one.feeClass}`);
  };
  const place = (one: Told) =>
    ({ month: one.month, unit: 0, type: meetingTypes.indexOf(one.type), feeClass: feeClasses.indexOf(one.feeClass) })[
      by
    ];
  const ordered = (all: readonly Told[]) => [...all].sort((a, b) => place(a) - place(b));
  const lines = figuresBy(plan, meetings, { item: label, meeting: label, all: texts.t('cost.sum') });
  const groups = [...new Set(ordered([...plan, ...meetings]).map(label))];
  const inOrder = lines.slice(0, -1).sort((a, b) => groups.indexOf(a.label) - groups.indexOf(b.label));
  return [...inOrder, lines.at(-1)!];
}

/** The columns after the group, in their order. */
export const figureColumns = [
  ...(['planned', 'plannedFen', 'meetings', 'appliedFen', 'settled', 'spentFen', 'deviationFen', 'percent'] as const),
];

/** A figure as the page shows it. */
export function shownFigure(line: CostFigures, column: (typeof figureColumns)[number]): string {
  const value = line[column];
  if (column.endsWith('Fen')) return yuan(value ?? 0);
  if (column === 'percent') return value === null ? '—' : `${value}%`;
  return String(value);
}
