import type { Act } from '../../platform/access/act.js';
import { mayName, mayTakeOver, namingRefusals } from './takeover.rules.js';

const by = (id: string, delegateOf: string[] = []) => ({ who: { id, delegateOf } }) as unknown as Act;
const meeting = { chairId: 'chair', organizerId: 'org', supervisorId: 'sup' };
const record = (state: string, deputyId: string | null = 'second') => ({ state, recorderId: 'rec', deputyId });

test.each([
  ['org', 'DRAFT', true],
  ['chair', 'RETURNED', true],
  ['rec', 'DRAFT', false],
  ['second', 'DRAFT', false],
  ['org', 'IN_REVIEW', false],
  ['org', 'APPROVED', false],
])('%s of a record in %s names the second recorder: %s', (id, state, expected) => {
  expect(mayName(by(id), record(state), meeting)).toBe(expected);
});

test('the delegate of the chair names too', () => {
  expect(mayName(by('other', ['chair']), record('DRAFT'), meeting)).toBe(true);
});

test.each([
  ['rec', 'sitting.takeover.writes'],
  ['chair', 'sitting.takeover.hasDuty'],
  ['sup', 'sitting.takeover.hasDuty'],
  ['other', undefined],
])('naming %s: %s (P20)', (id, expected) => {
  const [refusal] = namingRefusals(id, record('DRAFT'), meeting).filter(Boolean);
  expect(refusal && refusal.key).toBe(expected);
});

test.each([
  ['second', 'DRAFT', true],
  ['second', 'IN_REVIEW', false],
  ['rec', 'DRAFT', false],
  ['org', 'DRAFT', false],
])('%s takes over a record in %s: %s', (id, state, expected) => {
  expect(mayTakeOver(by(id), record(state))).toBe(expected);
});
