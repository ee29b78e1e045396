import { instantAt } from '../../platform/clock/instant.js';
import { owedLines, demandFaults, readiness, reminderTimes, seesLine, usualDue, waiverFaults } from './owed.rules.js';
import type { OwedFacts, OwedPaper, StoredOwed } from './owed.rules.js';

const niu = { id: 'niu', name: '牛春生' };
const sun = { id: 'sun', name: '孙蕾' };
const due = instantAt('2026-11-25', '17:30');
const item = (id: string, position: number, category = 'DECIDE', presenter: typeof niu | null = niu) => ({
  ...{ id, position, title: `议题${position}`, category, presenter },
});
const stored = (changes: Partial<StoredOwed>): StoredOwed => ({
  ...{ id: 'd1', lineKey: 'd1', itemId: null, name: null, ownerId: null, owner: null, dueAt: null },
  ...{ waivedAt: null, waivedByName: null, waiverReason: null },
  ...changes,
});
const paper = (changes: Partial<OwedPaper> = {}): OwedPaper => ({
  ...{ itemId: 'i1', owedId: null, review: null, distributedAt: null },
  ...changes,
});
const facts: OwedFacts = {
  terms: { itemPapers: 'ALL', needsBackground: false },
  ...{ organizer: sun, usualDue: due, items: [item('i1', 1)], stored: [], papers: [] },
};
const stand = (changes: Partial<OwedFacts>) =>
  owedLines({ ...facts, ...changes }).map((line) => `${line.key} ${line.owner} ${line.state}`);
const table = stored({ itemId: 'i1', name: '测算表', ownerId: 'qian', owner: '钱克勤' });
const waived = { waivedAt: due, waivedByName: '孙蕾', waiverReason: '口头汇报' };

describe('the papers a meeting needs', () => {
  it.each<[string, Partial<OwedFacts>, string[]]>([
    ['of its item, owed by who presents it', {}, ['item:i1 牛春生 OWED']],
    ['nobody presents it', { items: [item('i1', 1, 'DECIDE', null)] }, ['item:i1 孙蕾 OWED']],
    ['handed in', { papers: [paper()] }, ['item:i1 牛春生 HANDED_IN']],
    ['of another item', { papers: [paper({ itemId: 'i2' })] }, ['item:i1 牛春生 OWED']],
    [
      'only of what is decided',
      { items: [item('i1', 1, 'REPORT')], terms: { itemPapers: 'DECIDE', needsBackground: false } },
      [],
    ],
    ['none', { terms: { itemPapers: 'NONE', needsBackground: false } }, []],
    [
      'background first',
      { terms: { itemPapers: 'ALL', needsBackground: true } },
      ['background 孙蕾 OWED', 'item:i1 牛春生 OWED'],
    ],
    ['what is asked for beside', { stored: [table] }, ['item:i1 牛春生 OWED', 'd1 钱克勤 OWED']],
    [
      'handed in for what is asked for alone',
      { stored: [table], papers: [paper({ owedId: 'd1' })] },
      ['item:i1 牛春生 OWED', 'd1 钱克勤 HANDED_IN'],
    ],
    ['asked for an item that is gone', { stored: [{ ...table, itemId: 'i9' }] }, ['item:i1 牛春生 OWED']],
    [
      'waived by type',
      { stored: [stored({ lineKey: 'item:i1', itemId: 'i1', ...waived })] },
      ['item:i1 牛春生 WAIVED'],
    ],
    [
      'waived, then handed in all the same',
      {
        stored: [stored({ lineKey: 'item:i1', itemId: 'i1', ...waived })],
        papers: [paper()],
      },
      ['item:i1 牛春生 HANDED_IN'],
    ],
  ])('%s', (_, changes, lines) => expect(stand(changes)).toEqual(lines));

  it.each<[string, OwedPaper[], string]>([
    ['sent back', [paper({ review: 'RETURNED' })], 'RETURNED'],
    ['sent back, another handed in', [paper({ review: 'RETURNED' }), paper()], 'HANDED_IN'],
    ['looked at', [paper({ review: 'PASSED' })], 'REVIEWED'],
    ['one looked at, one not', [paper({ review: 'PASSED' }), paper()], 'HANDED_IN'],
    ['out', [paper({ distributedAt: due })], 'DISTRIBUTED'],
    ['one out, one not yet', [paper({ distributedAt: due }), paper({ review: 'PASSED' })], 'REVIEWED'],
  ])('stand as far as the slowest paper: %s', (_, papers, state) => {
    expect(stand({ papers })).toEqual([`item:i1 牛春生 ${state}`]);
  });

  it('are due as the type says, or as was said for one of them', () => {
    const early = instantAt('2026-11-24', '17:30');
    const lines = owedLines({ ...facts, stored: [{ ...table, dueAt: early }] });
    expect(lines.map(({ dueAt }) => dueAt)).toEqual([due, early]);
  });
});

const calendar = { special: new Map(), confirmed: new Set([2026]) };

it('are due so many working days before the meeting', () => {
  const terms = { calendar, cutOff: '17:30' };
  expect(usualDue(instantAt('2026-11-30', '09:00'), 2, terms)).toBe(instantAt('2026-11-26', '17:30'));
});

it('are asked for two working days and one before, on the day, and when the time is up', () => {
  expect(reminderTimes(instantAt('2026-11-23', '17:30'), calendar).map(({ at }) => at)).toEqual([
    instantAt('2026-11-19', '09:00'),
    instantAt('2026-11-20', '09:00'),
    instantAt('2026-11-23', '09:00'),
    instantAt('2026-11-23', '17:30'),
  ]);
  expect(reminderTimes(instantAt('2026-11-23', '08:30'), calendar)).toHaveLength(3);
});

it('are ready by what is required; what is waived is not', () => {
  const lines = (['OWED', 'HANDED_IN', 'WAIVED'] as const).map((state) => ({ state }));
  expect(readiness(lines)).toEqual({ ready: 1, required: 2 });
});

it('are waived only while owed', () => {
  expect(waiverFaults({ state: 'OWED' })).toEqual([]);
  expect(waiverFaults({ state: 'HANDED_IN' })).toHaveLength(1);
});

it.each([
  ['2026-11-25', []],
  ['2026-11-23', ['materials.owed.past']],
  ['2026-11-27', ['materials.owed.afterMeeting']],
])('a demand until %s', (day, keys) => {
  const now = instantAt('2026-11-24', '10:00');
  const found = demandFaults(instantAt(day, '17:30'), instantAt('2026-11-27', '09:00'), now);
  expect(found.map(({ key }) => key)).toEqual(keys);
});

it('shows others only what they owe themselves', () => {
  expect(seesLine({ ownerId: 'niu' }, { personId: 'niu', all: false })).toBe(true);
  expect(seesLine({ ownerId: 'niu' }, { personId: 'qian', all: false })).toBe(false);
  expect(seesLine({ ownerId: 'niu' }, { personId: 'qian', all: true })).toBe(true);
});
