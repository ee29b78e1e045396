import { resultsOf, satisfactionOf } from './survey.rules.js';

const all = (digit: string) => digit.repeat(12);

test('nothing is shown below five answers (Q56)', () => {
  expect(resultsOf([all('5'), all('5'), all('5'), all('5')])).toBeUndefined();
});

test('averages leave out who cannot say', () => {
  const results = resultsOf([all('5'), all('4'), all('3'), all('4'), `0${'4'.repeat(11)}`])!;
  expect(results).toHaveLength(12);
  expect(results[0]).toEqual({ question: 'necessity', n: 4, average: 4 });
  expect(results[1]).toEqual({ question: 'aim', n: 5, average: 4 });
});

test('a question nobody can judge has no average', () => {
  expect(resultsOf(Array(5).fill(all('0')))![0]).toEqual({ question: 'necessity', n: 0, average: null });
});

test.each([
  [4, 4, '5', null],
  [5, 10, '5', 1],
  [5, 11, '5', null],
  [6, 6, '4', 0.8],
  [6, 6, '1', 0.2],
  [6, 6, '0', null],
])('%i answers of %i asked, all %s: %s', (answers, sent, digit, expected) => {
  expect(satisfactionOf(Array(answers).fill(all(digit)), sent)).toBe(expected);
});
