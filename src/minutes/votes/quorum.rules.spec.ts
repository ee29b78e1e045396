import { countFault, isPassed, isQuorate, isQuorateForPersonnel, quorumOf } from './quorum.rules.js';

test.each([
  [12, 8, true, true, true],
  [12, 7, true, true, false],
  [12, 6, false, true, false],
  [12, 5, false, false, false],
  [11, 6, true, true, false],
  [0, 0, false, false, false],
])('of %i due, %i present: quorate %s, read widely %s, two thirds %s (P1)', (due, present, strict, wide, most) => {
  expect(isQuorate({ due, present, share: 'MORE_THAN_HALF' })).toBe(strict);
  expect(isQuorate({ due, present, share: 'HALF' })).toBe(wide);
  expect(isQuorate({ due, present, share: 'TWO_THIRDS' })).toBe(most);
});

test.each([
  [9, 6, true],
  [9, 5, false],
  [10, 7, true],
  [10, 6, false],
])('personnel: of %i due, %i present: %s (P2)', (due, present, expected) => {
  expect(isQuorateForPersonnel({ due, present })).toBe(expected);
});

test('the number that opens a meeting', () => {
  const of = (due: number, share: 'MORE_THAN_HALF' | 'HALF') => quorumOf({ due, share });
  expect([of(12, 'MORE_THAN_HALF'), of(11, 'MORE_THAN_HALF'), of(12, 'HALF')]).toEqual([7, 6, 6]);
});

test.each([
  [{ yes: 7, no: 0, abstain: 0 }, 12, true],
  [{ yes: 6, no: 0, abstain: 1 }, 12, false],
  [{ yes: 9, no: 0, abstain: 1 }, 12, true],
])('%j of %i who should attend: passed %s (P3)', (count, due, expected) => expect(isPassed(count, due)).toBe(expected));

test('votes and voters agree (P4)', () => {
  expect(countFault({ yes: 5, no: 1, abstain: 1 }, 7)).toBeUndefined();
  expect(countFault({ yes: 8, no: 0, abstain: 0 }, 7)).toBe('minutes.vote.tooMany');
  expect(countFault({ yes: 5, no: 0, abstain: 0 }, 7)).toBe('minutes.vote.tooFew');
});
