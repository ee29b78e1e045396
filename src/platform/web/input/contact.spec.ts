import { parseMail, parseMails, parsePersonName, parsePhone, parseUserName } from './contact.js';
import type { Parsed } from './parsed.js';

const outcome = (parsed: Parsed<unknown>) => (parsed.ok ? parsed.value : parsed.code);

test.each([
  ['𠮷田', '𠮷田'],
  ['赵䶮', '赵䶮'],
  ['欧阳·买买提·艾力', '欧阳·买买提·艾力'],
  ["O'Brien", "O'Brien"],
  ['Ａ', 'Ａ'],
  ['李 明', '李 明'],
  ['字'.repeat(40), '字'.repeat(40)],
  ['字'.repeat(41), 'text.tooLong'],
  ['张三、李四', 'name.several'],
  ['张三；李四', 'name.several'],
  ['张\u200b三', 'text.hidden'],
  ['张\u202e三', 'text.hidden'],
  ['张\n三', 'text.oneLine'],
  ['123', 'name.shape'],
])('person %j → %j', (typed, expected) => expect(outcome(parsePersonName(typed))).toBe(expected));

test.each([
  [' ＬinXiao ', 'linxiao'],
  ['林晓', '林晓'],
  ['lin.xiao_2', 'lin.xiao_2'],
  ['аdmin', 'userName.shape'],
  ['admın', 'userName.shape'],
  ['ad\u200bmin', 'userName.shape'],
  ['a', 'userName.shape'],
  ['.admin', 'userName.shape'],
  ['a'.repeat(41), 'userName.shape'],
  ["a'; --", 'userName.shape'],
])('user name %j → %j', (typed, expected) => expect(outcome(parseUserName(typed))).toBe(expected));

test.each([
  ['+86 138 0000 0000', '13800000000'],
  ['0086-13800000000', '13800000000'],
  ['8613800000000', '13800000000'],
  ['138-0000-0000', '13800000000'],
  ['１３８００００００００', '13800000000'],
  ['0871-6612345转801', '0871-6612345转801'],
  ['(0871) 66123456', '0871-66123456'],
  ['0871-66123456 分机 8', '0871-66123456转8'],
  ['8661234', '8661234'],
  ['8012', '8012'],
  ['+852 2123 4567', '+85221234567'],
  ['13800000000、13900000000', 'phone.several'],
  ['13800000000/13900000000', 'phone.several'],
  ['138\n0000', 'text.oneLine'],
  ['十三', 'phone.unreadable'],
  ['12', 'phone.unreadable'],
  ['1'.repeat(40), 'phone.unreadable'],
])('telephone %j → %j', (typed, expected) => expect(outcome(parsePhone(typed))).toBe(expected));

test.each([
  ['a@b.cn', 'a@b.cn'],
  [' Lin.Xiao@Example.CN ', 'Lin.Xiao@example.cn'],
  ['ａ＠ｂ．ｃｎ', 'a@b.cn'],
  ['张三@例子.中国', '张三@例子.中国'],
  ['a+tag@b.cn', 'a+tag@b.cn'],
  ['a@b.cn\r\nBcc: x@y.cn', 'text.oneLine'],
  ['a@b.cn、c@d.cn', 'mail.several'],
  ['a@b.cn;c@d.cn', 'mail.several'],
  ['没有', 'mail.unreadable'],
  ['@b.cn', 'mail.unreadable'],
  ['a@', 'mail.unreadable'],
  ['a@b', 'mail.unreadable'],
  ['a..b@c.cn', 'mail.unreadable'],
  ['a@b..cn', 'mail.unreadable'],
  ['a\u200b@b.cn', 'mail.unreadable'],
  ['"a b"@c.cn', 'mail.unreadable'],
  ['a<b@c.cn>', 'mail.unreadable'],
  [`${'a'.repeat(65)}@b.cn`, 'mail.unreadable'],
  [`a@${'b'.repeat(320)}.cn`, 'mail.unreadable'],
])('mail %j → %j', (typed, expected) => expect(outcome(parseMail(typed))).toBe(expected));

test('several mail addresses', () => {
  expect(outcome(parseMails('a@b.cn、c@d.cn；A@b.cn, a@b.cn'))).toEqual(['a@b.cn', 'c@d.cn', 'A@b.cn']);
  expect(parseMails('a@b.cn；没有')).toMatchObject({ code: 'mail.unreadablePart', args: { part: '没有' } });
});
