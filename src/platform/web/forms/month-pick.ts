import { saidDate } from '../../clock/format.js';
import { addDays, localDateOf, weekdayOf, type LocalDate } from '../../clock/instant.js';
import type { SpecialDay } from '../../clock/working-days.rules.js';
import type { DatePickView } from '../components/form-views.js';
import { parseDate } from '../input/date.js';

type Translate = (key: string, args?: Record<string, unknown>) => string;

/**
 * The month table below a date field (pages.md §6.4). `typed` is what stands in the field, `at` the instant of the
 * request; it shows the month asked for by its buttons, else that of the date typed, else the present one.
 */
export function monthPick(
  name: string,
  form: { typed: string; intent?: string },
  at: string,
  special: ReadonlyMap<string, SpecialDay>,
  t: Translate,
): DatePickView {
  const asked = new RegExp(`^month:${name}:(\\d{4}-\\d{2})-01$`).exec(form.intent ?? '')?.[1];
  const read = form.typed ? parseDate(form.typed, at) : undefined;
  const chosen = read?.ok ? String(read.value) : undefined;
  const month = asked ?? (chosen ?? localDateOf(at)).slice(0, 7);
  return {
    title: t('web.monthTitle', { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) }),
    previous: `${addDays(`${month}-01` as LocalDate, -1).slice(0, 7)}-01`,
    next: `${addDays(`${month}-01` as LocalDate, 31).slice(0, 7)}-01`,
    open: Boolean(asked),
    weekdays: t('web.weekdays').split(' '),
    weeks: weeksOf(month).map((week) =>
      week.map((date) => {
        if (!date.startsWith(month)) return {};
        const kind = special.get(date);
        const weekend = [0, 6].includes(weekdayOf(date));
        return {
          date,
          number: Number(date.slice(8)),
          spoken: saidDate(date),
          kind: kind === 'WORK' ? 'work' : kind === 'OFF' || weekend ? 'off' : '',
          mark: kind && t(kind === 'OFF' ? 'web.markOff' : 'web.markWork'),
          chosen: date === chosen,
        };
      }),
    ),
  };
}

/** What was sent, with the day whose button was pressed in its field. */
export function withPick(body: Record<string, unknown>): Record<string, unknown> {
  const [, name, date] = /^pick:(\w+):(\d{4}-\d{2}-\d{2})$/.exec(String(body._intent ?? '')) ?? [];
  return name && Object.hasOwn(body, name) ? { ...body, [name]: date } : body;
}

function weeksOf(month: string): LocalDate[][] {
  const first = `${month}-01` as LocalDate;
  const monday = addDays(first, -((weekdayOf(first) + 6) % 7));
  const days = Array.from({ length: 42 }, (_, n) => addDays(monday, n));
  return [0, 1, 2, 3, 4, 5]
    .map((week) => days.slice(week * 7, week * 7 + 7))
    .filter((week) => week.some((date) => date.startsWith(month)));
}
