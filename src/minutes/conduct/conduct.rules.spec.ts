import { breaches, notingRefusals, standing, type ConductKind } from './conduct.rules.js';

const row = (id: string, kind: ConductKind, replacesId: string | null = null) => ({ id, kind, replacesId });
const ids = (rows: { id: string }[]) => rows.map((one) => one.id);

test('a corrected row stays in the table, and only its correction stands', () => {
  const rows = [
    row('1', 'NOISE'),
    row('2', 'PHONE', '1'),
    row('3', 'GOOD'),
    row('4', 'NOISE'),
    row('5', 'WITHDRAWN', '4'),
  ];
  expect(ids(standing(rows))).toEqual(['2', '3']);
  expect(ids(breaches(rows))).toEqual(['2']);
});

test.each([
  ['IN_SESSION', true, []],
  ['PAUSED', true, []],
  ['NOTIFIED', true, ['sitting.conduct.notInSession']],
  ['ENDED', false, ['sitting.conduct.notInSession', 'sitting.conduct.notInvited']],
])('in %s, invited %s: %j', (state, invited, expected) => {
  expect(notingRefusals(state, invited).flatMap((one) => (one && one.key) || [])).toEqual(expected);
});
