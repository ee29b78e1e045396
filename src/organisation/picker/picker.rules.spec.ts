import { findable, leftTyped, matchesOf, partsOf, resolve, type Candidate } from './picker.rules.js';

const person = (id: string, name: string, initials: string, unitShort: string, rank = 0): Candidate => ({
  id,
  name,
  userName: `u${id}`,
  pinyin: `${initials}pinyin`,
  initials,
  post: '',
  unitId: unitShort,
  unitName: `县${unitShort}`,
  unitShort,
  rank,
});

const shi = person('1', '石广厦', 'sgs', '住建局', 3);
const he = person('2', '何伟', 'hw', '市场监管局', 4);
const zhang = person('3', '张三', 'zs', '财政局', 5);
const other = person('4', '张三', 'zs', '应急局', 2);
const ouyang = person('5', '欧阳·买买提·艾力', 'oymmtal', '应急局', 6);
const all = [shi, he, zhang, other, ouyang];

describe('parts of a typed list', () => {
  it.each([
    ['石广厦、hw，何伟', ['石广厦', 'hw', '何伟']],
    ['石广厦;石广厦；', ['石广厦']],
    ["O'Brien  Mary、欧阳·买买提·艾力", ["O'Brien Mary", '欧阳·买买提·艾力']],
    ['　 ', []],
  ])('%s', (typed, parts) => expect(partsOf(typed)).toEqual(parts));
});

it('keeps every name of a long list', () => {
  const names = Array.from({ length: 200 }, (_, n) => `人${n}`);
  expect(partsOf(names.join('、'))).toEqual(names);
});

describe('who is meant', () => {
  it.each([
    ['石广厦', [shi]],
    ['石廣廈', [shi]],
    ['廣廈', [shi]],
    ['應急局', [other, ouyang]],
    ['HW', [he]],
    ['ｈｗ', [he]],
    ['u5', [ouyang]],
    ['张三', [other, zhang]],
    ['应急局', [other, ouyang]],
    ['买买提', [ouyang]],
    ['%', []],
    ['王五', []],
  ])('%s', (part, found) => expect(matchesOf(part, all)).toEqual(found));
});

describe('resolving', () => {
  it('takes the unambiguous once and asks for the rest', () => {
    const resolution = resolve('何伟、hw、张三、王五', [shi], all);
    expect(resolution.people).toEqual([shi, he]);
    expect(resolution.ambiguous).toEqual([{ typed: '张三', candidates: [other, zhang] }]);
    expect(resolution.unknown).toEqual(['王五']);
    expect(leftTyped(resolution)).toBe('张三、王五');
  });

  it('is settled when one of those meant has been ticked', () => {
    expect(resolve('张三', [zhang], all)).toEqual({ people: [zhang], ambiguous: [], unknown: [] });
  });
});

it('leaves as unknown, without looking, what is longer than any name or beyond any list', () => {
  const long = 'x'.repeat(100_000);
  const many = Array.from({ length: 1200 }, (_, n) => `人${n}`);
  expect(findable([long, ...many])).toHaveLength(999);
  expect(resolve(`${long}、${many.join('、')}`, [], []).unknown).toHaveLength(1201);
});
