import type { Capacity } from './meeting-person.entity.js';
import { appointmentFaults, dutyFaults, quorumFigures } from './people.rules.js';

const list = (members: number, others: number) => [
  ...Array.from({ length: members }, () => ({ capacity: 'MEMBER' as Capacity })),
  ...Array.from({ length: others }, () => ({ capacity: 'NON_VOTING' as Capacity })),
];

describe('figures of the quorum', () => {
  it.each([
    [0, 0, 0, 1, 0],
    [1, 0, 1, 1, 1],
    [10, 5, 10, 6, 7],
    [11, 0, 11, 6, 8],
    [12, 30, 12, 7, 8],
  ])('%i members, %i others', (members, others, due, half, twoThirds) => {
    expect(quorumFigures(list(members, others))).toEqual({ due, half, twoThirds });
  });
});

describe('duties', () => {
  const meeting = { chairId: 'chair', convenerId: 'convener', recorderId: 'recorder' };
  it.each<[string, Capacity | null, number]>([
    ['chair', null, 1],
    ['chair', 'NON_VOTING', 1],
    ['chair', 'MEMBER', 0],
    ['recorder', null, 1],
    ['recorder', 'STAFF', 0],
    ['member', null, 0],
  ])('%s becomes %s', (person, becomes, faults) => expect(dutyFaults(meeting, person, becomes)).toHaveLength(faults));

  it.each([
    ['apart', { organizerId: 'o', chairId: 'c', recorderId: 'r', supervisorId: 's' }, 0],
    ['the chair records', { organizerId: 'o', chairId: 'c', recorderId: 'c', supervisorId: null }, 1],
    ['the applicant records', { organizerId: 'o', chairId: 'c', recorderId: 'o', supervisorId: null }, 0],
    ['the supervisor organises', { organizerId: 's', chairId: 'c', recorderId: 'r', supervisorId: 's' }, 1],
  ])('%s', (_, duties, faults) => expect(appointmentFaults(duties)).toHaveLength(faults));
});
