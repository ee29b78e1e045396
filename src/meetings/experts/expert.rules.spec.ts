import { commitmentFaults, expertVerdicts, invitingFaults, relationTouched, validUntil } from './expert.rules.js';

const item = (more: object = {}) => ({
  position: 2,
  title: '水库除险加固方案',
  unit: '水利局',
  presenter: '石广厦',
  ...more,
});

test.each<[string, string[], object, string | undefined]>([
  ['nothing', [], {}, undefined],
  ['another firm', ['云溪建工集团'], {}, undefined],
  ['named in the title', ['水库'], {}, '水库'],
  ['the unit of the item', ['县水利局技术顾问'], {}, '县水利局技术顾问'],
  ['its presenter', ['石广厦的配偶'], {}, '石广厦的配偶'],
  ['an item of nobody', ['县水利局'], { unit: null, presenter: null }, undefined],
])('bound to %s (P7)', (_, relations, more, expected) => {
  expect(relationTouched(relations, item(more))).toBe(expected);
});

test.each<[string, object, string[]]>([
  ['a commitment and nothing in common', { committed: true, relations: [] }, []],
  ['no commitment', { committed: false, relations: [] }, ['experts.verdict.uncommitted']],
  ['something in common', { committed: true, relations: ['水利局'] }, ['experts.verdict.bound']],
  ['something in common, but recused', { committed: true, relations: ['水利局'], recused: [2] }, []],
])('an expert with %s (P24, P7)', (_, more, expected) => {
  const expert = { personId: 'x', name: '许怀谷', relations: [], committed: true, recused: [], ...more };
  expect(expertVerdicts([expert], [item()]).map((one) => one.key)).toEqual(expected);
});

test('a commitment is registered once it is signed, and here it holds a year', () => {
  const keys = (signed: string, until: string) =>
    commitmentFaults(signed as never, until as never, '2026-11-24' as never).flatMap((one) => (one ? [one.key] : []));
  expect(keys('2026-11-24', '2027-11-23')).toEqual([]);
  expect(keys('2026-11-25', '2027-11-23')).toEqual(['experts.refused.notSignedYet']);
  expect(keys('2026-11-24', '2026-11-01')).toEqual(['experts.refused.endsBeforeStart']);
  expect(validUntil('2026-11-24' as never)).toBe('2027-11-23');
});

test.each([
  ['EXPERT', true, false, []],
  ['STAFF', true, false, ['experts.refused.noExpert']],
  ['EXPERT', false, false, ['experts.refused.retired']],
  ['EXPERT', true, true, ['experts.refused.retired']],
])('%s, active %s, retired %s', (kind, active, retired, expected) => {
  expect(invitingFaults({ kind, active, retired }).map((one) => one.key)).toEqual(expected);
});
