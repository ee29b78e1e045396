import { asCode, validityOf } from './verify.rules.js';

test.each([
  ['ab12 cd34-ef56', 'AB12CD34EF56'],
  ['ＡＢ12', 'AB12'],
  ['', ''],
  [['a', 'b'], ''],
  [undefined, ''],
])('%p is the code %p', (typed, code) => {
  expect(asCode(typed)).toBe(code);
});

test.each([
  [undefined, 'UNKNOWN'],
  [{ supersededBy: null }, 'VALID'],
  [{ supersededBy: 'X' }, 'SUPERSEDED'],
])('%p is %s', (paper, validity) => {
  expect(validityOf(paper)).toBe(validity);
});
