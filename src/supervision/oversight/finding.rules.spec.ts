import type { Principal } from '../../platform/access/principal.js';
import { mayAnswer, mayRecheck, supervisorFaults, type FindingState } from './finding.rules.js';

const who = (id: string) => ({ id, roles: new Set(), delegateOf: [] }) as unknown as Principal;
const meeting = { organizerId: 'org', chairId: 'chair', recorderId: 'rec', supervisorId: null };

test.each([
  ['org', true, 'oversight.supervisor.hasDuty'],
  ['chair', true, 'oversight.supervisor.hasDuty'],
  ['rec', true, 'oversight.supervisor.hasDuty'],
  ['other', false, 'oversight.supervisor.noOfficer'],
  ['officer', true, undefined],
])('%s, officer %s, as supervisor: %s (P20)', (personId, isOfficer, expected) => {
  expect(supervisorFaults(meeting, personId, isOfficer)[0]?.key).toBe(expected);
});

test.each<[FindingState, string, boolean, boolean]>([
  ['OPEN', 'head', true, false],
  ['OPEN', 'sup', false, false],
  ['ANSWERED', 'head', false, false],
  ['ANSWERED', 'sup', false, true],
  ['CLOSED', 'head', false, false],
  ['CLOSED', 'sup', false, false],
])('%s: %s may answer %s, may recheck and close %s (S4.S4)', (state, id, answers, rechecks) => {
  const finding = { state, responsibleId: 'head', supervisorId: 'sup' };
  expect([mayAnswer(who(id), finding), mayRecheck(who(id), finding)]).toEqual([answers, rechecks]);
});
