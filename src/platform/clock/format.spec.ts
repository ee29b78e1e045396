import { nearDay, paperDate, paperSpan, saidDate, screenDate, screenInstant, screenSpan, weekday } from './format.js';
import { instantAt } from './instant.js';

const nine = instantAt('2026-11-25', '09:00');

test('on screen', () => {
  expect(weekday('2026-11-29')).toBe('周日');
  expect(screenDate('2026-11-25')).toBe('11月25日（周三）');
  expect(screenDate('2027-01-05', '2026-11-24')).toBe('2027年1月5日（周二）');
  expect(screenInstant(nine)).toBe('11月25日（周三）09:00');
  expect(screenSpan(nine, instantAt('2026-11-25', '11:30'))).toBe('11月25日（周三）09:00–11:30');
  expect(screenSpan(nine, instantAt('2026-11-26', '12:00'))).toBe('11月25日（周三）09:00–11月26日（周四）12:00');
});

test('on paper', () => {
  expect(paperDate('2026-03-05')).toBe('2026年3月5日');
  expect(paperSpan(nine, instantAt('2026-11-25', '11:30'))).toBe('2026年11月25日（星期三）9:00—11:30');
  expect(paperSpan(nine, instantAt('2026-11-26', '08:05'))).toBe(
    '2026年11月25日（星期三）9:00—2026年11月26日（星期四）8:05',
  );
});

test.each([
  ['2026-12-01', '2026年12月1日（星期二，农历十月廿三）'],
  ['2026-02-17', '2026年2月17日（星期二，农历正月初一）'],
  ['2026-02-16', '2026年2月16日（星期一，农历腊月廿九）'],
  ['2025-07-25', '2025年7月25日（星期五，农历闰六月初一）'],
])('%s is said %s', (date, said) => expect(saidDate(date)).toBe(said));

test.each([
  ['2026-11-24', '今天'],
  ['2026-11-25', '明天'],
  ['2026-11-23', '昨天'],
  ['2026-11-26', ''],
])('%s is near: %s', (date, near) => expect(nearDay(date, '2026-11-24')).toBe(near));
