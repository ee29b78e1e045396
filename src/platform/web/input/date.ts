import { saidDate } from '../../clock/format.js';
import { addDays, dateOf, localDateOf, weekdayOf, type LocalDate } from '../../clock/instant.js';
import { bad, good, halfWidth, type Parsed } from './parsed.js';

const digits: Record<string, string> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const near: Record<string, number> = { 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3, 昨天: -1 };

/**
 * A date as people write it: 2026-12-1, 2026.3.5, 26/3/5, 12月1日, 二〇二六年三月五日, 明天, 下周一. Without a year the
 * next such day is meant. From ten years back to five years ahead of `at`.
 */
export function parseDate(typed: string, at: string): Parsed<LocalDate> {
  const today = localDateOf(at);
  const text = halfWidth(typed).replace(/\s+/g, '');
  const named = nearDate(text, today);
  if (named) return good(named, saidDate(named));
  const found = numbersOf(arabic(text), today);
  if (!found) return bad('date.unreadable', { example: today });
  const [year, month, day] = found;
  if (month < 1 || month > 12) return bad('date.noSuchMonth', { month });
  const date = dateOf(year, month, day);
  if (!date) return bad('date.noSuchDay', { year, month, day, last: lastDay(year, month) });
  const limit = Number(today.slice(0, 4));
  if (year < limit - 10 || year > limit + 5) return bad('date.outOfRange', { from: limit - 10, until: limit + 5 });
  return good(date, saidDate(date));
}

function nearDate(text: string, today: LocalDate): LocalDate | undefined {
  if (Object.hasOwn(near, text)) return addDays(today, near[text]!);
  const week = /^(下{0,2})(?:个)?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(text);
  if (!week) return undefined;
  const wanted = '一二三四五六日'.indexOf(week[2]!.replace('天', '日'));
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  return addDays(monday, wanted + 7 * week[1]!.length);
}

function numbersOf(text: string, today: LocalDate): [number, number, number] | undefined {
  const full =
    /^(\d{4}|\d{2})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (full) {
    const year = Number(full[1]);
    return [full[1]!.length === 2 ? 2000 + year : year, Number(full[2]), Number(full[3])];
  }
  const short = /^(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/.exec(text);
  if (!short) return undefined;
  const [month, day] = [Number(short[1]), Number(short[2])];
  const year = Number(today.slice(0, 4));
  const thisYear = dateOf(year, month, day);
  return [thisYear && thisYear < today ? year + 1 : year, month, day];
}

/** 二〇二六年十二月三十一日 in Arabic digits. */
function arabic(text: string): string {
  return text
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, (tens) => {
      const [before, after] = tens.split('十') as [string, string];
      return `${before ? digits[before] : '1'}${after ? digits[after] : '0'}`;
    })
    .replace(/[〇零一二三四五六七八九]/g, (character) => digits[character]!);
}

function lastDay(year: number, month: number): string {
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return saidDate(dateOf(year, month, day)!).replace(/，.*/, '）');
}
