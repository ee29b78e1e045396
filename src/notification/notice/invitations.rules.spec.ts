import { movedPeople } from './invitations.rules.js';

const on = (personId: string, capacity = 'MEMBER') => ({ personId, capacity });
const told = (personId: string, withdrawnAt: string | null = null) => ({ personId, withdrawnAt });
const when = '2026-11-25T01:00:00.000Z';

it.each([
  ['everybody was told', [on('a'), on('b')], [told('a'), told('b')], [], []],
  ['one came', [on('a'), on('b')], [told('a')], ['b'], []],
  ['one went', [on('a')], [told('a'), told('b')], [], ['b']],
  ['one went and was told so', [on('a')], [told('a'), told('b', when)], [], []],
  ['one came back', [on('a'), on('b')], [told('a'), told('b', when)], ['b'], []],
  ['staff is asked for no reply', [on('a'), on('s', 'STAFF')], [told('a')], [], []],
  ['a member who now works there stays', [on('a', 'STAFF')], [told('a')], [], []],
])('%s', (_, listed, links, added, removed) => {
  expect(movedPeople(listed, links)).toEqual({ added, removed });
});
