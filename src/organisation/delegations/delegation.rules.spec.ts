import { mayDelegate, stateOf } from './delegation.rules.js';

const today = '2026-11-24';
const wanted = { delegatorId: '1a', delegateId: '2b', fromDay: '2026-11-25', untilDay: '2026-11-27' };
const running = [{ fromDay: '2026-11-27', untilDay: '2026-11-28' }];

describe('may delegate', () => {
  it.each([
    ['a few days', wanted, [], []],
    ['one day, today', { ...wanted, fromDay: today, untilDay: today }, [], []],
    ['to himself', { ...wanted, delegateId: '1a' }, [], ['organisation.delegation.toHimself']],
    ['end before start', { ...wanted, untilDay: '2026-11-24' }, [], ['organisation.delegation.order']],
    ['past', { ...wanted, fromDay: '2026-11-01', untilDay: '2026-11-23' }, [], ['organisation.delegation.past']],
    ['92 days', { ...wanted, untilDay: '2027-02-24' }, [], []],
    ['93 days', { ...wanted, untilDay: '2027-02-25' }, [], ['organisation.delegation.tooLong']],
    ['touching another', wanted, running, ['organisation.delegation.overlaps']],
    ['ending before another', { ...wanted, untilDay: '2026-11-26' }, running, []],
  ])('%s', (_, asked, others, keys) => {
    expect(mayDelegate(asked, others, today).map(({ key }) => key)).toEqual(keys);
  });
});

describe('state', () => {
  it.each([
    [{ fromDay: '2026-11-25', untilDay: '2026-11-25', endedAt: null }, 'COMING'],
    [{ fromDay: '2026-11-20', untilDay: '2026-11-24', endedAt: null }, 'RUNNING'],
    [{ fromDay: '2026-11-20', untilDay: '2026-11-23', endedAt: null }, 'OVER'],
    [{ fromDay: '2026-11-20', untilDay: '2026-11-30', endedAt: '2026-11-21T00:00:00.000Z' }, 'REVOKED'],
  ])('%j is %s', (delegation, state) => expect(stateOf(delegation, today)).toBe(state));
});
