import { afterButton, emptyRow, isFilled, mostItems, readRow, rowsTyped, type ItemRow } from './item-rows.rules.js';

const row = (itemTitle: string, changes: Partial<ItemRow> = {}): ItemRow => ({ ...emptyRow, itemTitle, ...changes });
const titles = (rows: readonly ItemRow[]) => rows.map((one) => one.itemTitle).join('');

describe('buttons of the rows', () => {
  it.each([
    ['addItem', 'abc'],
    ['removeItem:1', 'ac'],
    ['upItem:1', 'bac'],
    ['downItem:1', 'acb'],
    ['upItem:0', 'abc'],
    ['downItem:2', 'abc'],
    ['removeItem:99', 'abc'],
    ['removeItem:__proto__', 'abc'],
    ['check', 'abc'],
  ])('%s', (intent, order) => expect(titles(afterButton([row('a'), row('b'), row('c')], intent))).toBe(order));

  it('adds an empty row', () => expect(afterButton([row('a')], 'addItem')).toHaveLength(2));
});

describe('reading a row', () => {
  it.each<[string, ItemRow, string[]]>([
    ['a title alone', row('题目'), []],
    ['full-width minutes', row('题目', { itemMinutes: '２０分钟' }), []],
    ['no title', row('', { itemMinutes: '5' }), ['noTitle']],
    ['minutes of nobody', row('题目', { itemMinutes: '-1' }), ['badMinutes']],
    ['too many minutes', row('题目', { itemMinutes: '1e309' }), ['badMinutes']],
    ['a category not offered', row('题目', { itemCategory: 'X' }), ['notOffered']],
    ['a unit that is none', row('题目', { itemUnit: '../etc' }), ['notOffered']],
    ['a title too long', row('长'.repeat(101)), ['tooLong']],
    ['a title with what cannot be seen', row('题\u200b目'), ['hidden']],
  ])('%s', (_, typed, faults) => {
    const read = readRow(typed, 1, null);
    expect(Array.isArray(read) ? read.map((fault) => fault.key.split('.').at(-1)) : []).toEqual(faults);
  });
});

it('passes over rows nobody filled', () => {
  expect([row(''), row('　'), row('题'), row('', { itemMinutes: '5' })].map(isFilled)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

it('takes columns of unequal length', () => {
  expect(rowsTyped({ itemTitle: ['a', 'b'], itemMinutes: '5' }).map((one) => one.itemMinutes)).toEqual(['5', '']);
});

it('keeps every row that was sent, and adds none beyond the most', () => {
  const many = Array.from({ length: mostItems + 3 }, (_, n) => row(String(n)));
  expect(rowsTyped({ itemTitle: many.map((one) => one.itemTitle) })).toHaveLength(mostItems + 3);
  expect(afterButton(many, 'addItem')).toHaveLength(mostItems + 3);
  expect(afterButton(many.slice(0, mostItems - 1), 'addItem')).toHaveLength(mostItems);
});
