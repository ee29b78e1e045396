import type { LocalTime } from '../../clock/instant.js';
import { bad, good, halfWidth, type Parsed } from './parsed.js';

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** A time of day as people write it: 9:00, 0900, 9点半, 下午2点半, 14时30分. 24:00 is refused with its meaning. */
export function parseTime(typed: string): Parsed<LocalTime> {
  const text = halfWidth(typed).replace(/\s+/g, '').replace('两', '二');
  const match =
    /^(上午|早上|中午|下午|晚上|晚)?(\d{1,2}|[一二三四五六七八九十]{1,2})(?:[:.点时](半|一刻|三刻|\d{1,2})?分?)?$/.exec(
      text,
    );
  const compact = /^(\d{2})(\d{2})$/.exec(text);
  if (!match && !compact) return bad('time.unreadable');
  let hours = compact ? Number(compact[1]) : hourOf(match![2]!);
  const minutes = compact ? Number(compact[2]) : minuteOf(match![3]);
  const half = match?.[1];
  if ((half === '下午' || half?.startsWith('晚')) && hours < 12) hours += 12;
  if (half === '中午' && hours < 3) hours += 12;
  if (hours === 24 && minutes === 0) return bad('time.midnight');
  if (hours > 23 || minutes > 59) return bad('time.noSuchTime');
  return good(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` as LocalTime);
}

function hourOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : numerals.indexOf(text);
}

function minuteOf(text: string | undefined): number {
  return ({ 半: 30, 一刻: 15, 三刻: 45 } as Record<string, number>)[text ?? ''] ?? Number(text ?? 0);
}

const longest = 14 * 24 * 60;

/** A length in minutes: 60, 60分钟, 1小时30分, 1.5小时, 一个半小时. From one minute to fourteen days. */
export function parseDuration(typed: string): Parsed<number> {
  const text = halfWidth(typed)
    .replace(/\s+/g, '')
    .replace('一个半小时', '90分')
    .replace('半小时', '30分')
    .replace('半天', '240分');
  const plain = /^(\d{1,5})(?:分钟?|min)?$/.exec(text);
  const hours = /^(\d{1,3}(?:\.\d)?)个?(?:小时|h)(?:(\d{1,2})分?钟?)?$/.exec(text);
  if (!plain && !hours) return bad('duration.unreadable');
  const minutes = plain ? Number(plain[1]) : Math.round(Number(hours![1]) * 60) + Number(hours![2] ?? 0);
  return minutes < 1 || minutes > longest ? bad('duration.outOfRange') : good(minutes);
}
