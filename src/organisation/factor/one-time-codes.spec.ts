import { addMinutes, type Instant } from '../../platform/clock/instant.js';
import { bindingAddress, codeAt, newSecret, stepOf } from './one-time-codes.js';

/* RFC 6238 appendix B, the SHA-1 vectors by their last six digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe.each([
  ['1970-01-01T00:00:59.000Z', '287082', 1],
  ['2005-03-18T01:58:29.000Z', '081804', 37037036],
  ['2009-02-13T23:31:30.000Z', '005924', 41152263],
  ['2033-05-18T03:33:20.000Z', '279037', 66666666],
])('the code at %s', (at, code, step) => {
  test(`is ${code}`, () => expect(codeAt(secret, at as Instant)).toBe(code));
  test.each([
    code,
    `${code.slice(0, 3)} ${code.slice(3)}`,
    code.replace(/\d/g, (digit) => '０１２３４５６７８９'[+digit]!),
  ])('is known as %s', (typed) => expect(stepOf(secret, typed, at as Instant)).toBe(step));
});

test.each(['', '12345', '1234567', 'abcdef', '287083', '<b>'])('%j is no code', (typed) => {
  expect(stepOf(secret, typed, '1970-01-01T00:00:59.000Z' as Instant)).toBeUndefined();
});

test('a clock may stand off by half a minute, not by two', () => {
  const at = '2026-11-24T02:00:10.000Z' as Instant;
  const code = codeAt(secret, at);
  expect(stepOf(secret, code, '2026-11-24T02:00:40.000Z' as Instant)).toBe(stepOf(secret, code, at));
  expect(stepOf(secret, code, addMinutes(at, 2))).toBeUndefined();
});

test('secrets are long and never the same, and the device learns whose they are', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(newSecret());
  const address = new URL(bindingAddress(secret, '云溪县政府办', 'yuanshuai'));
  expect(address.protocol).toBe('otpauth:');
  expect(address.searchParams.get('secret')).toBe(secret);
  expect(address.searchParams.get('issuer')).toBe('云溪县政府办');
});
