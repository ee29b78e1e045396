import { instantAt } from '../../clock/instant.js';
import { parseMail, parsePhone, parseUserName } from './contact.js';
import { parseDate } from './date.js';
import { parseMoney, parseWhole } from './number.js';
import type { Parsed } from './parsed.js';
import { parseLines, parseText } from './text.js';
import { parseDuration, parseTime } from './time.js';

const at = instantAt('2026-11-24', '10:00');
const outcome = (parsed: Parsed<unknown>) => (parsed.ok ? parsed.value : parsed.code);

describe('dates as people write them', () => {
  test.each([
    ['2026-12-1', '2026-12-01'],
    ['12月1日', '2026-12-01'],
    ['1月5日', '2027-01-05'],
    ['明天', '2026-11-25'],
    ['下周一', '2026-11-30'],
    ['周五', '2026-11-27'],
    ['26/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['二〇二六年三月五日', '2026-03-05'],
    ['二〇二六年十二月三十一日', '2026-12-31'],
    ['２０２６－１２－１', '2026-12-01'],
    ['20261201', '2026-12-01'],
    ['2028-02-29', '2028-02-29'],
    ['2月30日', 'date.noSuchDay'],
    ['2027-02-29', 'date.noSuchDay'],
    ['2026-13-1', 'date.noSuchMonth'],
    ['0000-1-1', 'date.outOfRange'],
    ['9999-1-1', 'date.outOfRange'],
    ['某天', 'date.unreadable'],
  ])('%s → %s', (typed, expected) => expect(outcome(parseDate(typed, at))).toBe(expected));

  test('the reading is said back', () => {
    expect(parseDate('12月1日', at)).toMatchObject({ said: '2026年12月1日（星期二，农历十月廿三）' });
    expect(parseDate('2026-2-30', at)).toMatchObject({ args: { last: '2026年2月28日（星期六）' } });
  });
});

test.each([
  ['9:00', '09:00'],
  ['0900', '09:00'],
  ['9点半', '09:30'],
  ['９：３０', '09:30'],
  ['下午2点半', '14:30'],
  ['下午两点', '14:00'],
  ['14时30分', '14:30'],
  ['十点一刻', '10:15'],
  ['9', '09:00'],
  ['24:00', 'time.midnight'],
  ['25:00', 'time.noSuchTime'],
  ['9:75', 'time.noSuchTime'],
  ['早', 'time.unreadable'],
])('time %s → %s', (typed, expected) => expect(outcome(parseTime(typed))).toBe(expected));

test.each([
  ['60', 60],
  ['90分钟', 90],
  ['1小时30分', 90],
  ['1.5小时', 90],
  ['一个半小时', 90],
  ['0', 'duration.outOfRange'],
  ['15天', 'duration.unreadable'],
])('length %s → %s', (typed, expected) => expect(outcome(parseDuration(typed))).toBe(expected));

test.each([
  ['12', 12],
  ['１２', 12],
  ['1,000', 1000],
  ['-1', 'number.range'],
  ['1e309', 'number.range'],
  ['1.5', 'number.range'],
  ['', 'number.range'],
])('number %s → %s', (typed, expected) => expect(outcome(parseWhole(typed, 0, 5000))).toBe(expected));

test.each([
  ['12.34', 1234],
  ['0.1', 10],
  ['1,234,567.89', 123456789],
  ['￥500', 50000],
  ['1.2万元', 1200000],
  ['12.345', 'money.tooFine'],
  ['一千', 'money.unreadable'],
])('money %s → %s fen', (typed, expected) => expect(outcome(parseMoney(typed))).toBe(expected));

describe('texts', () => {
  test.each([
    ['𠮷田', '𠮷田'],
    ['  防汛 ', '防汛'],
    ['e\u0301', 'é'],
    ['机密\u200b', 'text.hidden'],
    ['a\u202eb', 'text.hidden'],
    ['a\u0000b', 'text.hidden'],
    ['\ud800', 'text.broken'],
    ['一\n二', 'text.oneLine'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['字'.repeat(11), 'text.tooLong'],
  ])('%j → %j', (typed, expected) => expect(outcome(parseText(typed, 10, true))).toBe(expected));

  test('lines are entries', () => {
    expect(outcome(parseLines('甲\n\n 乙 \r\n丙', 10))).toEqual(['甲', '乙', '丙']);
    expect(parseLines(`甲\n${'字'.repeat(11)}`, 10)).toMatchObject({ code: 'text.lineTooLong', args: { line: 2 } });
  });
});

test('user names, telephones, mail', () => {
  expect(outcome(parseUserName(' ＬinXiao '))).toBe('linxiao');
  expect(outcome(parseUserName('аdmin'))).toBe('userName.shape');
  expect(outcome(parsePhone('+86 138 0000 0000'))).toBe('13800000000');
  expect(outcome(parsePhone('0871-6612345转801'))).toBe('0871-6612345转801');
  expect(outcome(parseMail('a@b.cn'))).toBe('a@b.cn');
  expect(outcome(parseMail('a@b.cn\r\nBcc: x@y.cn'))).toBe('text.oneLine');
  expect(outcome(parseMail('没有'))).toBe('mail.unreadable');
});
