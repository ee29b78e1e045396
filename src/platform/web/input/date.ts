import { saidDate, weekday } from '../../clock/format.js';
import { addDays, dateOf, daysInMonth, localDateOf, weekdayOf, type LocalDate } from '../../clock/instant.js';
import { arabic } from './numerals.js';
import { bad, good, halfWidth, type Parsed } from './parsed.js';

/** Years over which meetings can be looked back at: permanent retention outlives every plan. */
export const everKept = 100;

const near: Record<string, number> = {
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
  昨天: -1,
  昨日: -1,
  前天: -2,
};

/**
 * A date as people write it: 2026-12-1, 2026.3.5, 26/3/5, 12月1日, 二〇二六年三月五日, 明天, 下周一, 46350 from a
 * spreadsheet, or a date with its weekday as this system shows it. Without a year the next such day is meant. From
 * `back` years back to five years ahead of `at`: ten where something is planned or reported, `everKept` where one looks
 * for what was.
 */
export function parseDate(typed: string, at: string, back = 10): Parsed<LocalDate> {
  const today = localDateOf(at);
  const [text, stated] = withoutWeekday(
    halfWidth(typed)
      .replace(/(?<=\d)\s+(?=\d)/g, '-')
      .replace(/\s+/g, ''),
  );
  const named = nearDate(text, today) ?? serialDate(text, today);
  if (named) return good(named, saidDate(named));
  const found = numbersOf(arabic(text).replace(/[–—−]/g, '-'), today);
  if (!found) return bad('date.unreadable', { example: today });
  const [year, month, day] = found;
  const [from, until] = yearsAround(today, back);
  if (year < from || year > until) return bad('date.outOfRange', { from, until });
  if (month < 1 || month > 12) return bad('date.noSuchMonth', { month });
  const date = dateOf(year, month, day);
  if (!date) return bad('date.noSuchDay', { year, month, day, last: lastDay(year, month) });
  if (stated && stated !== weekday(date).at(-1)) return bad('date.otherWeekday', { is: weekday(date) });
  return good(date, saidDate(date));
}

/** 12月1日（星期二，农历十月廿三） and 12月1日周二: the date, and the weekday it claims to be. */
function withoutWeekday(text: string): [string, string?] {
  const match = /^(.*\d\D?)\(?(?:周|星期|礼拜)([一二三四五六日天])(?:[,，][^)]*)?\)?$/.exec(text);
  return match ? [match[1]!, match[2]!.replace('天', '日')] : [text];
}

function yearsAround(today: LocalDate, back = 10): [number, number] {
  const year = Number(today.slice(0, 4));
  return [year - back, year + 5];
}

/** 下周一, 本周五, 上周三; a weekday alone is the next such day, today included. */
function nearDate(text: string, today: LocalDate): LocalDate | undefined {
  if (Object.hasOwn(near, text)) return addDays(today, near[text]!);
  const week = /^(下{1,2}|上|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(text);
  if (!week) return undefined;
  const wanted = '一二三四五六日'.indexOf(week[2]!.replace('天', '日'));
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const weeks = { 下: 1, 下下: 2, 上: -1 }[week[1] ?? ''] ?? 0;
  const day = addDays(monday, wanted + 7 * weeks);
  return !week[1] && day < today ? addDays(day, 7) : day;
}

/** The number of a day in a spreadsheet whose cell lost its format, where it can only be one. */
function serialDate(text: string, today: LocalDate): LocalDate | undefined {
  if (!/^\d{5}$/.test(text)) return undefined;
  const date = addDays('1899-12-30', Number(text));
  const [from, until] = yearsAround(today);
  return Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= until ? date : undefined;
}

function numbersOf(text: string, today: LocalDate): [number, number, number] | undefined {
  const full =
    /^(\d{4}|\d{2})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (full) {
    const year = Number(full[1]);
    return [full[1]!.length === 2 ? 2000 + year : year, Number(full[2]), Number(full[3])];
  }
  const short = /^(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/.exec(text);
  if (!short) return undefined;
  const [month, day] = [Number(short[1]), Number(short[2])];
  const year = Number(today.slice(0, 4));
  const upcoming = [year, year + 1].find((one) => (dateOf(one, month, day) ?? '') >= today);
  return [upcoming ?? year, month, day];
}

function lastDay(year: number, month: number): string {
  return saidDate(dateOf(year, month, daysInMonth(year, month))!).replace(/，.*/, '）');
}
