import type { MeetingState } from '../meeting/meeting.rules.js';
import type { Capacity } from '../people/meeting-person.entity.js';
import { liftingFaults, recusingFaults } from './recusal.rules.js';

const keys = (faults: ({ key: string } | false)[]) => faults.flatMap((fault) => (fault ? [fault.key] : []));
const now = '2026-11-27T01:30:00.000Z';

test.each<[MeetingState, string | null, Capacity | null, boolean, string[]]>([
  ['PREPARING', null, 'MEMBER', false, []],
  ['IN_SESSION', null, 'EXPERT', false, []],
  ['IN_SESSION', now, 'MEMBER', false, ['recusals.itemOver']],
  ['NOTIFIED', null, null, false, ['recusals.notListed']],
  ['NOTIFIED', null, 'STAFF', false, ['recusals.isStaff']],
  ['NOTIFIED', null, 'MEMBER', true, ['recusals.already']],
  ['SUBMITTED', null, 'MEMBER', false, ['recusals.closed']],
  ['ENDED', now, 'MEMBER', false, ['recusals.closed', 'recusals.itemOver']],
])('recused while %s, item ended %s, as %s, already %s (P7)', (state, endedAt, capacity, recused, expected) => {
  expect(keys(recusingFaults(state, { endedAt }, { capacity, recused }))).toEqual(expected);
});

test.each<[MeetingState, string | null, string | null, string[]]>([
  ['NOTIFIED', null, null, []],
  ['IN_SESSION', null, null, []],
  ['IN_SESSION', now, null, ['recusals.begun']],
  ['NOTIFIED', null, now, ['recusals.lifted']],
  ['ENDED', null, null, ['recusals.closed']],
])('lifted while %s, item called %s, lifted %s', (state, startedAt, liftedAt, expected) => {
  expect(keys(liftingFaults(state, { startedAt }, { liftedAt }))).toEqual(expected);
});
