import { addDays, weekdayOf, type LocalDate } from '../../platform/clock/instant.js';
import { isWorkday, type SpecialDay, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import { parseDate } from '../../platform/web/input/date.js';
import { halfWidth } from '../../platform/web/input/parsed.js';

/** A day of the notice, as it is entered. */
export interface EnteredDay {
  date: LocalDate;
  kind: SpecialDay;
  name: string;
}

/** What is wrong with one line of a list of days. */
export interface LineFault {
  line: number;
  key: string;
  args?: Record<string, string | number>;
}

const words: Record<string, SpecialDay> = {
  休: 'OFF',
  放假: 'OFF',
  休息: 'OFF',
  班: 'WORK',
  上班: 'WORK',
  补班: 'WORK',
};

/**
 * Reads a list of days, one a line: date, 休 or 班, name, parted by commas or tabs. A heading and empty lines are passed
 * over. Every faulty line is named; a list with faults is not taken at all.
 */
export function readDays(text: string, year: number): { days: EnteredDay[]; faults: LineFault[] } {
  const days = new Map<string, EnteredDay>();
  const faults: LineFault[] = [];
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = index + 1;
    const [date = '', kind = '', ...name] = raw
      .split(/[,，;；\t]/)
      .map((cell) => halfWidth(cell.replace(/^"|"$/g, '')));
    const read = parseDate(date, `${year}-01-01T00:00:00.000Z`);
    const heading = line === 1 && !read.ok && !Object.hasOwn(words, kind) && kind !== '';
    if (!raw.trim() || heading) continue;
    if (!read.ok) faults.push({ line, key: 'administration.calendar.noDate', args: { typed: date } });
    else if (!read.value.startsWith(String(year)))
      faults.push({ line, key: 'administration.calendar.otherYear', args: { year } });
    else if (!Object.hasOwn(words, kind))
      faults.push({ line, key: 'administration.calendar.noKind', args: { typed: kind } });
    else if (days.has(read.value))
      faults.push({ line, key: 'administration.calendar.twice', args: { date: read.value } });
    else days.set(read.value, { date: read.value, kind: words[kind]!, name: name.join(' ') });
  }
  if (!days.size && !faults.length) faults.push({ line: 1, key: 'administration.calendar.noDays' });
  return { days: [...days.values()], faults };
}

/** One day on the page of a year. */
export interface YearDay {
  number: number;
  off: boolean;
  /** Marked 休 or 班 where it differs from its weekday. */
  special?: SpecialDay;
}

/** The twelve months of a year in weeks that begin on Monday; undefined before the first and after the last. */
export function monthsOf(year: number, calendar: WorkingCalendar): (YearDay | undefined)[][][] {
  return Array.from({ length: 12 }, (_, month) => {
    const first = `${year}-${String(month + 1).padStart(2, '0')}-01`;
    const cells: (YearDay | undefined)[] = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => undefined);
    for (let date: string = first; date.startsWith(first.slice(0, 7)); date = addDays(date, 1)) {
      const off = !isWorkday(calendar, date);
      const weekend = [0, 6].includes(weekdayOf(date));
      const special = calendar.special.get(date) ?? (off && !weekend ? 'OFF' : undefined);
      cells.push({ number: Number(date.slice(8)), off, special });
    }
    while (cells.length % 7) cells.push(undefined);
    return Array.from({ length: cells.length / 7 }, (_week, week) => cells.slice(week * 7, week * 7 + 7));
  });
}
