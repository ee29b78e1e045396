import { screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { overdueWorkingDays, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { Texts } from '../../platform/text/texts.js';
import type { OwedRow, TodoRow } from './todo.queries.js';

/** One line of 待我办理: the matter, when it is due, why it is mine, one button. */
export interface TodoLine {
  title: string;
  url: string;
  act: string;
  why: string;
  due?: { kind: 'bad' | 'wait' | ''; text: string };
  done?: string;
}

/** Makes the line of a row. Overdue is counted in working days (pages.md §1). */
export function todoLine(row: TodoRow, now: string, calendar: WorkingCalendar, texts: Texts): TodoLine {
  const known = texts.has(`todo.${row.kind}.act`);
  return {
    title: row.title,
    url: row.url,
    act: known ? texts.t(`todo.${row.kind}.act`) : '',
    why: known ? texts.t(`todo.${row.kind}.why`, JSON.parse(row.data) as Record<string, unknown>) : '',
    due: row.dueAt && !row.doneAt ? dueOf(row.dueAt, now, calendar, texts) : undefined,
    done: row.doneAt ? screenInstant(row.doneAt) : undefined,
  };
}

function dueOf(dueAt: string, now: string, calendar: WorkingCalendar, texts: Texts): TodoLine['due'] {
  const [due, today] = [localDateOf(dueAt), localDateOf(now)];
  if (dueAt < now) {
    const days = overdueWorkingDays(calendar, due, today);
    return { kind: 'bad', text: texts.t(days ? 'workbench.overdueDays' : 'workbench.overdueToday', { days }) };
  }
  const when = screenInstant(dueAt);
  const near =
    due === today ? texts.t('workbench.dueToday', { time: when.slice(-5) }) : texts.t('workbench.due', { when });
  return { kind: due === today ? 'wait' : '', text: near };
}

/** Who has to act on a matter of mine: `待周敏审批`, `待 3 人回复`. */
export function owedLine(rows: readonly OwedRow[], texts: Texts): string {
  return rows
    .filter((row) => texts.has(`todo.${row.kind}.act`))
    .map((row) => {
      const act = texts.t(`todo.${row.kind}.act`);
      const n = Number(row.n);
      return n > 1 ? texts.t('workbench.owedByMany', { n, act }) : texts.t('workbench.owedBy', { name: row.name, act });
    })
    .join(texts.t('workbench.and'));
}
