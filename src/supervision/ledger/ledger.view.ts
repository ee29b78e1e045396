import type { Cell } from '../../platform/sheets/csv.rules.js';
import type { Texts } from '../../platform/text/texts.js';
import type { TaskState } from '../followup/task.rules.js';
import type { TaskLine } from '../followup/task.view.js';
import type { Punctuality } from './ledger.queries.js';

const heads = ['number', 'matter', 'unit', 'owner', 'originalDue', 'due', 'progress', 'light', 'state', 'meeting'];

/** The heading and the lines of the ledger as a file. */
export function sheetRows(lines: readonly TaskLine[], texts: Texts): Cell[][] {
  return [
    heads.map((key) => texts.t(`supervision.column.${key}`)),
    ...lines.map((line) => [
      line.number,
      line.title,
      line.unit,
      line.owner,
      line.originalDueOn,
      line.dueOn,
      line.progress,
      line.lightText,
      line.stateText,
      line.meeting,
    ]),
  ];
}

/** 按原定期限的按期办结率, extensions apart; says so when nothing is due yet. */
export function punctualityText({ due, inTime, extended }: Punctuality, texts: Texts): string {
  if (!due) return texts.t('supervision.punctuality.none');
  const percent = (part: number) => Math.round((part / due) * 100);
  return texts.t('supervision.punctuality.rate', {
    rate: percent(inTime),
    inTime,
    due,
    extendedRate: percent(extended),
    extended,
  });
}

/** The columns of the board: how far tasks have come. */
export const boardColumns: { key: string; states: readonly TaskState[] }[] = [
  { key: 'unsigned', states: ['ASSIGNED', 'CONTESTED'] },
  { key: 'working', states: ['IN_PROGRESS', 'RETURNED', 'SUSPENDED'] },
  { key: 'claimed', states: ['DONE_CLAIMED'] },
  { key: 'accepted', states: ['ACCEPTED'] },
  { key: 'closed', states: ['CLOSED'] },
];
