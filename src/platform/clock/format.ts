import chineseDays from 'chinese-days';
import { daysBetween, defaultZone, localOf, weekdayOf } from './instant.js';

/* How dates and times are written on screen and on paper (pages.md §6.20, §8). */

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

const monthDay = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** 周三 */
export function weekday(date: string): string {
  return `周${weekdays[weekdayOf(date)]}`;
}

/** 2026年3月5日, as on paper. */
export function paperDate(date: string): string {
  return `${Number(date.slice(0, 4))}年${monthDay(date)}`;
}

/** 2027年1月4日（周一）: a day of whatever year, where several years stand side by side. */
export function fullDate(date: string): string {
  return `${paperDate(date)}（${weekday(date)}）`;
}

/** 11月25日（周三）; with the year when it is not `thisYear`. */
export function screenDate(date: string, thisYear?: string): string {
  const text = thisYear === undefined || date.startsWith(thisYear.slice(0, 4)) ? monthDay(date) : paperDate(date);
  return `${text}（${weekday(date)}）`;
}

/** 11月25日（周三）09:00 in the organ's zone. */
export function screenInstant(instant: string, zone = defaultZone): string {
  const { date, time } = localOf(instant, zone);
  return `${screenDate(date)}${time}`;
}

/** 11月25日（周三）09:00–11:30; the day is said again when the end is on another one. */
export function screenSpan(from: string, until: string, zone = defaultZone): string {
  const end = localOf(until, zone);
  const sameDay = localOf(from, zone).date === end.date;
  return `${screenInstant(from, zone)}–${sameDay ? end.time : `${screenDate(end.date)}${end.time}`}`;
}

/** 2026年11月25日（星期三）9:00, as on paper. */
export function paperInstant(instant: string, zone = defaultZone): string {
  const { date, time } = localOf(instant, zone);
  return `${paperDate(date)}（星期${weekdays[weekdayOf(date)]}）${time.replace(/^0/, '')}`;
}

/** 2026年11月25日（星期三）9:00—11:30, as on paper. */
export function paperSpan(from: string, until: string, zone = defaultZone): string {
  const start = localOf(from, zone);
  const end = localOf(until, zone);
  const day = (date: string) => `${paperDate(date)}（星期${weekdays[weekdayOf(date)]}）`;
  const clock = (time: string) => time.replace(/^0/, '');
  return `${day(start.date)}${clock(start.time)}—${start.date === end.date ? '' : day(end.date)}${clock(end.time)}`;
}

/** 2026年12月1日（星期二，农历十月廿三）: how a typed date was understood. */
export function saidDate(date: string): string {
  const lunar = chineseDays.getLunarDate(date);
  const month = `${lunar.isLeap ? '闰' : ''}${lunar.lunarMonCN}`;
  return `${paperDate(date)}（星期${weekdays[weekdayOf(date)]}，农历${month}${lunar.lunarDayCN}）`;
}

/** 今天, 明天, 昨天 when near; otherwise nothing. */
export function nearDay(date: string, today: string): string {
  return ({ 0: '今天', 1: '明天', '-1': '昨天' } as Record<string, string>)[String(daysBetween(today, date))] ?? '';
}
