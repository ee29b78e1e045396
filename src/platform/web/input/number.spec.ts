import fc from 'fast-check';
import { parseMoney, parseWhole } from './number.js';
import type { Parsed } from './parsed.js';
import { parseDuration, parseTime } from './time.js';

const outcome = (parsed: Parsed<unknown>) => (parsed.ok ? parsed.value : parsed.code);

test.each([
  ['9:00', '09:00'],
  ['09:00', '09:00'],
  ['9:00:00', '09:00'],
  ['0900', '09:00'],
  ['930', '09:30'],
  ['9.30', '09:30'],
  ['9点', '09:00'],
  ['9点半', '09:30'],
  ['9点整', '09:00'],
  ['９：３０', '09:30'],
  ['上午9点半', '09:30'],
  ['下午2点半', '14:30'],
  ['下午两点', '14:00'],
  ['下午14:30', '14:30'],
  ['中午12点', '12:00'],
  ['中午1点', '13:00'],
  ['晚上8点', '20:00'],
  ['凌晨12点', '00:00'],
  ['14时30分', '14:30'],
  ['十点一刻', '10:15'],
  ['九点三刻', '09:45'],
  ['十四时二十五分', '14:25'],
  ['二十点', '20:00'],
  ['2pm', '14:00'],
  ['2:30 PM', '14:30'],
  ['12am', '00:00'],
  ['9', '09:00'],
  ['0:00', '00:00'],
  ['23:59', '23:59'],
  ['24:00', 'time.midnight'],
  ['晚上12点', 'time.midnight'],
  ['24:01', 'time.noSuchTime'],
  ['25:00', 'time.noSuchTime'],
  ['9:75', 'time.noSuchTime'],
  ['-1:00', 'time.unreadable'],
  ['三十点', 'time.noSuchTime'],
  ['早', 'time.unreadable'],
  ['9:00-11:00', 'time.unreadable'],
])('time %s → %s', (typed, expected) => expect(outcome(parseTime(typed))).toBe(expected));

test.each([
  ['60', 60],
  ['90分钟', 90],
  ['９０分', 90],
  ['90 min', 90],
  ['1小时30分', 90],
  ['1小时30分钟', 90],
  ['1个半小时', 90],
  ['1小时半', 90],
  ['1.5小时', 90],
  ['一个半小时', 90],
  ['两小时', 120],
  ['两个半钟头', 150],
  ['1h30m', 90],
  ['半小时', 30],
  ['半个小时', 30],
  ['半天', 240],
  ['三刻钟', 45],
  ['0', 'duration.outOfRange'],
  ['20160', 20160],
  ['20161', 'duration.outOfRange'],
  ['-5', 'duration.unreadable'],
  ['1e9', 'duration.unreadable'],
  ['15天', 'duration.unreadable'],
])('length %s → %s', (typed, expected) => expect(outcome(parseDuration(typed))).toBe(expected));

test.each([
  ['12', 12],
  ['１２', 12],
  [' 12 ', 12],
  ['1,000', 1000],
  ['１，０００', 1000],
  ['+5', 5],
  ['-0', 0],
  ['5000', 5000],
  ['5001', 'number.range'],
  ['1,00', 'number.range'],
  ['1,2345', 'number.range'],
  ['-1', 'number.range'],
  ['1e309', 'number.range'],
  ['1e2', 'number.range'],
  ['0x10', 'number.range'],
  ['1.5', 'number.range'],
  ['十二', 'number.range'],
  ['NaN', 'number.range'],
  ['9'.repeat(400), 'number.range'],
  ['', 'number.range'],
])('number %s → %s', (typed, expected) => expect(outcome(parseWhole(typed, 0, 5000))).toBe(expected));

describe('money', () => {
  test.each([
    ['12.34', 1234],
    ['0.1', 10],
    ['0', 0],
    ['19.90', 1990],
    ['12.3400', 1234],
    ['1,234,567.89', 123456789],
    ['￥500', 50000],
    ['人民币500元整', 50000],
    ['５００．５', 50050],
    ['1.2万元', 1200000],
    ['0.000123万', 123],
    ['12.345', 'money.tooFine'],
    ['0.0000001万', 'money.tooFine'],
    ['-1', 'money.negative'],
    ['1e309', 'money.unreadable'],
    ['1,23', 'money.unreadable'],
    ['.5', 'money.unreadable'],
    ['一千', 'money.unreadable'],
    ['99999999999', 'money.tooMuch'],
  ])('%s → %s fen', (typed, expected) => expect(outcome(parseMoney(typed))).toBe(expected));

  test('every fen is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_00 }), (fen) => {
        const typed = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        expect(outcome(parseMoney(typed))).toBe(fen);
      }),
    );
  });
});
