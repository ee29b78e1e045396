import { waiting, wordRefusals, type SeatWordKind } from './seat.rules.js';

const word = (kind: SeatWordKind, itemId: string | null = 'i', state = 'OPEN') => ({ kind, itemId, state });

test.each<[SeatWordKind, string, string, boolean, ReturnType<typeof word>[], string[]]>([
  ['FLOOR', '', 'IN_SESSION', true, [], []],
  ['FLOOR', '', 'IN_SESSION', true, [word('FLOOR')], ['sitting.seat.asked']],
  ['FLOOR', '', 'IN_SESSION', true, [word('FLOOR', 'other'), word('FLOOR', 'i', 'TAKEN')], []],
  ['POINT', '', 'IN_SESSION', true, [], ['input.required']],
  ['OPINION', '同意。', 'PAUSED', true, [word('OPINION')], []],
  ['OPINION', '同意。', 'IN_SESSION', false, [], ['sitting.seat.notHere']],
  ['FLOOR', '', 'ENDED', true, [], ['minutes.session.notInSession']],
])('%s %j while %s, here %s', (kind, text, state, here, own, expected) => {
  const refusals = wordRefusals({ kind, text, itemId: 'i' }, { state, here, recused: false, own });
  expect(refusals.flatMap((one) => (one ? [one.key] : []))).toEqual(expected);
});

test('who is recused from the item says nothing on it (P7)', () => {
  const here = { state: 'IN_SESSION', here: true, recused: true, own: [] };
  const [refusal] = wordRefusals({ kind: 'FLOOR', text: '', itemId: 'i' }, here).filter(Boolean);
  expect(refusal).toMatchObject({ key: 'sitting.seat.recused' });
});

test('a request for the floor waits as long as its item is under way', () => {
  const words = [word('FLOOR'), word('FLOOR', 'before'), word('POINT', 'before'), word('OPINION', 'i', 'TAKEN')];
  expect(waiting(words, 'i')).toEqual([word('FLOOR'), word('POINT', 'before')]);
});
