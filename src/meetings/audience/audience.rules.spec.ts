import type { Label } from '../../platform/access/principal.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import { audienceOf } from './audience.rules.js';

const approvers = [{ id: 'head', clearance: 'WORK_SECRET' as const }];
const invited = [
  { id: 'member', clearance: 'WORK_SECRET' as const },
  { id: 'expert', clearance: 'INTERNAL' as const },
];

describe('who may know of a meeting', () => {
  it.each<[MeetingState, Label, string[]]>([
    ['DRAFT', 'PUBLIC', ['person:me']],
    ['SUBMITTED', 'INTERNAL', ['person:me', 'person:head', 'role:OVERSIGHT']],
    ['RETURNED', 'WORK_SECRET', ['person:me', 'cleared:person:head']],
    ['REJECTED', 'INTERNAL', ['person:me', 'person:head', 'role:OVERSIGHT']],
    ['PREPARING', 'INTERNAL', ['organ', 'person:me', 'person:head', 'person:member', 'person:expert']],
    ['ARCHIVED', 'PUBLIC', ['organ', 'person:me', 'person:head', 'person:member', 'person:expert']],
    ['NOTIFIED', 'WORK_SECRET', ['person:me', 'cleared:person:head', 'cleared:person:member']],
    [
      'ARCHIVED',
      'WORK_SECRET',
      ['person:me', 'cleared:person:head', 'cleared:person:member', 'cleared:role:ARCHIVIST'],
    ],
  ])('%s, %s', (state, label, principals) => {
    expect(audienceOf({ state, label, organizerId: 'me' }, { approvers, invited })).toEqual(principals);
  });
});
