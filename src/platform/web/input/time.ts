import type { LocalTime } from '../../clock/instant.js';
import { arabic } from './numerals.js';
import { bad, good, halfWidth, type Parsed } from './parsed.js';

const morning = '上午|早上|早晨|清晨|凌晨|am';
const afternoon = '下午|午后|傍晚|晚上|晚|pm';
const spoken = new RegExp(
  `^(${morning}|中午|${afternoon})?(\\d{1,2})(?:[:.点时](半|1刻|3刻|\\d{1,2})?分?(?::00)?|(?=am|pm|$))(整)?(am|pm)?$`,
);

/** A time of day as people write it: 9:00, 0900, 9点半, 下午2点半, 十四时三十分, 2pm. 24:00 is refused with its meaning. */
export function parseTime(typed: string): Parsed<LocalTime> {
  const text = arabic(halfWidth(typed).toLowerCase().replace(/\s+/g, ''));
  const match = spoken.exec(text);
  const compact = /^(\d{1,2})(\d{2})$/.exec(text);
  const plain = match ?? compact;
  if (!plain) return bad('time.unreadable');
  const half = match?.[1] ?? match?.[5] ?? '';
  const hours = hoursOf(Number(match ? match[2] : compact![1]), half);
  const minutes = match ? minutesOf(match[3]) : Number(compact![2]);
  if (hours === 24 && minutes === 0) return bad('time.midnight');
  if (hours > 23 || minutes > 59) return bad('time.noSuchTime');
  return good(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` as LocalTime);
}

/** 下午2 is 14, 中午1 is 13; 晚上12 is the end of the day, 上午12 and 下午12 are noon, 凌晨12 is its beginning. */
function hoursOf(hour: number, half: string): number {
  if (hour === 12 && half.startsWith('晚')) return 24;
  if (hour === 12 && /^(?:凌晨|am)$/.test(half)) return 0;
  if (hour < 12 && new RegExp(`^(?:${afternoon})$`).test(half)) return hour + 12;
  return half === '中午' && hour < 3 ? hour + 12 : hour;
}

function minutesOf(text: string | undefined): number {
  return ({ 半: 30, '1刻': 15, '3刻': 45 } as Record<string, number>)[text ?? ''] ?? Number(text ?? 0);
}

const longest = 14 * 24 * 60;

/** A length in minutes: 60, 60分钟, 1小时30分, 1.5小时, 一个半小时, 两小时, 3刻钟. From one minute to fourteen days. */
export function parseDuration(typed: string): Parsed<number> {
  const text = arabic(halfWidth(typed).toLowerCase().replace(/\s+/g, ''))
    .replace(/^(\d{1,3})个半(?=小时|钟头)/, '$1.5')
    .replace(/^半个?(?:小时|钟头)$/, '30分')
    .replace(/^半天$/, '240分')
    .replace(/^([13])刻钟$/, (_, quarters: string) => `${Number(quarters) * 15}分`);
  const plain = /^(\d{1,5})(?:分钟?|min|m)?$/.exec(text);
  const hours = /^(\d{1,3}(?:\.\d{1,2})?)个?(?:小时|钟头|h)(?:(半)|(\d{1,2})(?:分钟?|min|m)?)?$/.exec(text);
  if (!plain && !hours) return bad('duration.unreadable');
  const more = hours?.[2] ? 30 : Number(hours?.[3] ?? 0);
  const minutes = plain ? Number(plain[1]) : Math.round(Number(hours![1]) * 60) + more;
  return minutes < 1 || minutes > longest ? bad('duration.outOfRange') : good(minutes);
}
