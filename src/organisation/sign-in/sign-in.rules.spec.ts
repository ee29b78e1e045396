import type { Instant } from '../../platform/clock/instant.js';
import { afterFailure, afterOriginFailure, aliveSince, isLocked, needsTouch, weakness } from './sign-in.rules.js';
import { carriedFrom, readCarried } from './carried.rules.js';

const at = '2026-11-24T02:00:00.000Z' as Instant;
const later = '2026-11-24T02:15:00.000Z';

it('locks an account at the fifth failure, for a quarter of an hour', () => {
  expect(afterFailure({ failures: 3, lockedUntil: null }, at)).toEqual({ failures: 4, lockedUntil: null });
  expect(afterFailure({ failures: 4, lockedUntil: null }, at)).toEqual({ failures: 0, lockedUntil: later });
  expect(isLocked({ lockedUntil: later }, '2026-11-24T02:14:59.999Z')).toBe(true);
  expect(isLocked({ lockedUntil: later }, later)).toBe(false);
});

it('locks an address at the twentieth failure within a quarter of an hour', () => {
  const origin = { failures: 18, since: '2026-11-24T01:50:00.000Z', lockedUntil: null };
  expect(afterOriginFailure(undefined, at)).toEqual({ failures: 1, since: at, lockedUntil: null });
  expect(afterOriginFailure(origin, at)).toMatchObject({ failures: 19, lockedUntil: null });
  expect(afterOriginFailure({ ...origin, failures: 19 }, at)).toMatchObject({ failures: 20, lockedUntil: later });
  const old = { ...origin, since: '2026-11-24T01:44:59.000Z' };
  expect(afterOriginFailure(old, at)).toEqual({ failures: 1, since: at, lockedUntil: null });
});

it('keeps a session alive while it is used, at most twelve hours', () => {
  expect(aliveSince(at)).toEqual({ touched: '2026-11-24T01:45:00.000Z', created: '2026-11-23T14:00:00.000Z' });
  expect([needsTouch('2026-11-24T01:58:59.999Z', at), needsTouch('2026-11-24T01:59:00.000Z', at)]).toEqual([
    true,
    false,
  ]);
});

it.each([
  ['Yunxi-2026', 'sunlei', undefined],
  ['农田水利Aa1建设工作', 'sunlei', undefined],
  ['Short#1aa', 'sunlei', 'organisation.password.tooShort'],
  ['onlysmall1', 'sunlei', 'organisation.password.tooPlain'],
  ['Password2026', 'sunlei', 'organisation.password.guessable'],
  ['My-SunLei-1', 'sunlei', 'organisation.password.guessable'],
  [`Aa1${'x'.repeat(126)}`, 'sunlei', 'organisation.password.tooLong'],
])('%s: %s %s', (password, userName, key) => expect(weakness(password, userName)).toBe(key));

it('carries fields, never tokens nor passwords, and only to own addresses', () => {
  const body = { _csrf: 't', _once: 'o', title: 'x', people: ['1', '2'], newPassword: 'secret' };
  const carried = carriedFrom('/meetings/new', body);
  expect(carried.fields.map(({ name }) => name)).toEqual(['_once', 'title', 'people', 'people']);
  expect(readCarried(JSON.stringify(carried))).toEqual(carried);
  expect(readCarried(JSON.stringify({ ...carried, action: '//evil.example' }))?.action).toBe('/');
  for (const text of ['{', '7', 'null', '{"fields":7}', '{"fields":[null]}']) expect(readCarried(text)).toBeUndefined();
});
