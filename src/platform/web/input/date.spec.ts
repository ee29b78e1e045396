import fc from 'fast-check';
import { paperDate } from '../../clock/format.js';
import { addDays, instantAt } from '../../clock/instant.js';
import { everKept, parseDate } from './date.js';
import type { Parsed } from './parsed.js';

const at = instantAt('2026-11-24', '10:00');
const outcome = (parsed: Parsed<unknown>) => (parsed.ok ? parsed.value : parsed.code);

describe('dates as people write them', () => {
  test.each([
    ['2026-12-1', '2026-12-01'],
    ['2026 12 1', '2026-12-01'],
    ['2026—12—1', '2026-12-01'],
    ['12月1日', '2026-12-01'],
    ['12月1号', '2026-12-01'],
    ['12/1', '2026-12-01'],
    ['1月5日', '2027-01-05'],
    ['11月24日', '2026-11-24'],
    ['11月23日', '2027-11-23'],
    ['今天', '2026-11-24'],
    ['明天', '2026-11-25'],
    [' 后天 ', '2026-11-26'],
    ['前天', '2026-11-22'],
    ['下周一', '2026-11-30'],
    ['下下周日', '2026-12-13'],
    ['下个星期三', '2026-12-02'],
    ['本周一', '2026-11-23'],
    ['上周五', '2026-11-20'],
    ['周五', '2026-11-27'],
    ['周一', '2026-11-30'],
    ['星期二', '2026-11-24'],
    ['26/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['二〇二六年三月五日', '2026-03-05'],
    ['二零二六年十二月三十一日', '2026-12-31'],
    ['二〇二六年十月二十日', '2026-10-20'],
    ['２０２６－１２－１', '2026-12-01'],
    ['２０２６年１２月１日', '2026-12-01'],
    ['20261201', '2026-12-01'],
    ['46357', '2026-12-01'],
    ['2028-02-29', '2028-02-29'],
    ['2026年12月1日（星期二，农历十月廿三）', '2026-12-01'],
    ['12月1日周二', '2026-12-01'],
    ['12月1日（周三）', 'date.otherWeekday'],
    ['2月30日', 'date.noSuchDay'],
    ['2027-02-29', 'date.noSuchDay'],
    ['2026-11-31', 'date.noSuchDay'],
    ['2026-12-0', 'date.noSuchDay'],
    ['2026-13-1', 'date.noSuchMonth'],
    ['2026-0-1', 'date.noSuchMonth'],
    ['0000-1-1', 'date.outOfRange'],
    ['0000-2-30', 'date.outOfRange'],
    ['9999-1-1', 'date.outOfRange'],
    ['2015-12-31', 'date.outOfRange'],
    ['2016-01-01', '2016-01-01'],
    ['2031-12-31', '2031-12-31'],
    ['2032-01-01', 'date.outOfRange'],
    ['某天', 'date.unreadable'],
    ['2026年3月', 'date.unreadable'],
    ['12345', 'date.unreadable'],
    ['2026-12-1-1', 'date.unreadable'],
    ["'; DROP TABLE meeting", 'date.unreadable'],
    ['constructor', 'date.unreadable'],
  ])('%s → %s', (typed, expected) => expect(outcome(parseDate(typed, at))).toBe(expected));

  test('2月29日 is the next one there is', () => {
    expect(outcome(parseDate('2月29日', instantAt('2027-11-24', '10:00')))).toBe('2028-02-29');
  });

  test('the day is the organ’s day, not the one in Greenwich', () => {
    expect(outcome(parseDate('今天', '2026-11-24T16:00:00.000Z'))).toBe('2026-11-25');
  });

  test('the reading is said back, and what is wrong says what would be right', () => {
    expect(parseDate('12月1日', at)).toMatchObject({ said: '2026年12月1日（星期二，农历十月廿三）' });
    expect(parseDate('2026-2-30', at)).toMatchObject({ args: { last: '2026年2月28日（星期六）' } });
  });

  test('one who looks back may look back a hundred years', () => {
    expect(outcome(parseDate('1989-05-01', at, everKept))).toBe('1989-05-01');
    expect(outcome(parseDate('1926-01-01', at, everKept))).toBe('1926-01-01');
    expect(outcome(parseDate('1925-12-31', at, everKept))).toBe('date.outOfRange');
  });

  test('any date as this system writes it is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 1800 }), (days) => {
        const date = addDays('2026-11-24', days);
        const read = parseDate(paperDate(date), at);
        expect(outcome(read)).toBe(date);
        expect(read.ok && outcome(parseDate(read.said!, at))).toBe(date);
      }),
    );
  });
});
