import { instantAt } from '../../platform/clock/instant.js';
import { strictLead } from '../../platform/clock/working-days.rules.js';
import type { ApplicationContent } from './application.js';
import type { ApplicationFacts, NamedPerson } from './application.facts.js';
import { applicationVerdicts } from './application.rules.js';

const person = (id: string, unitId: string, changes: Partial<NamedPerson> = {}): NamedPerson => ({
  ...{
    id,
    name: id,
    post: '',
    unitId,
    unitName: unitId,
    rank: 1,
    kind: 'STAFF',
    clearance: 'WORK_SECRET',
    active: true,
  },
  ...changes,
});
const people = [
  person('convener', 'office'),
  person('chair', 'organ'),
  person('recorder', 'office'),
  person('a', 'finance'),
  person('b', 'farming'),
  person('expert', 'outside', { kind: 'EXPERT', clearance: 'INTERNAL' }),
  person('gone', 'finance', { active: false }),
];

const content: ApplicationContent = {
  type: 'TOPIC',
  title: '专题会议',
  purpose: '研究资金安排',
  outcomes: ['方案'],
  leanAnswer: 'VIDEO',
  hostUnitId: 'office',
  initiatorUnitId: null,
  initiatorId: 'chair',
  startsAt: instantAt('2026-11-27', '09:00'),
  endsAt: instantAt('2026-11-27', '10:30'),
  roomId: 'room',
  place: '',
  convenerId: 'convener',
  chairId: 'chair',
  recorderId: 'recorder',
  memberIds: ['chair', 'a', 'b'],
  nonVotingIds: [],
  expertIds: [],
  consultedUnitId: null,
  noExpertReason: '',
  urgentReason: '',
  label: 'INTERNAL',
  personalInfo: false,
  isMajor: false,
  costFen: null,
  costNote: '',
  items: [{ title: '资金', category: 'DECIDE', matter: 'ORDINARY', presenterId: 'a', unitId: 'finance', minutes: 60 }],
};

const facts: ApplicationFacts = {
  content,
  terms: {
    id: '1',
    leadDays: 2,
    replyDays: 1,
    replyTime: '12:00',
    defaultMinutes: 90,
    longestMinutes: 180,
    minutesRequired: true,
    requiredRoles: 'CONVENER,CHAIR',
    needsInitiator: true,
    leastTopics: 1,
    needsExperts: false,
    leastMemberUnits: 0,
    ...{ mostHeads: null, mostItems: null, itemPapers: 'NONE', paperDays: 2, needsBackground: false },
    ...{ quorum: 'MORE_THAN_HALF', majority: 'MORE_THAN_HALF', noticeForm: 'official', numberPrefix: '' },
    retention: null,
  },
  retired: null,
  papers: [],
  now: instantAt('2026-11-24', '10:00'),
  calendar: { special: new Map(), confirmed: new Set([2026]) },
  lead: strictLead,
  people: new Map(people.map((one) => [one.id, one])),
  units: new Map(['traffic', 'x', 'y', 'office'].map((id) => [id, id === 'traffic' ? '交通局' : id])),
  clashes: [],
  room: { name: '305', capacity: 24, active: true, openFrom: '08:00', openUntil: '20:00', taken: null },
  organizerId: 'clerk',
  supervisorId: null,
  hasApprover: true,
};

type Change = Partial<Omit<ApplicationFacts, 'content' | 'terms' | 'room'>> & {
  content?: Partial<ApplicationContent>;
  terms?: Partial<ApplicationFacts['terms']>;
  room?: Partial<NonNullable<ApplicationFacts['room']>> | null;
};

function said(change: Change): string[] {
  const verdicts = applicationVerdicts({
    ...facts,
    ...change,
    content: { ...content, ...change.content },
    terms: { ...facts.terms, ...change.terms },
    room: change.room === null ? null : { ...facts.room!, ...change.room },
  });
  return verdicts
    .filter((one) => one.kind !== 'ok')
    .map((one) => `${one.kind} ${one.key.split('.').at(-1)} ${one.source}`);
}

const taken = { startsAt: content.startsAt!, endsAt: content.endsAt! };
const item = content.items[0]!;
const clash = { personId: 'a', startsAt: content.startsAt!, endsAt: content.endsAt! };

it.each<[string, Change, string[]]>([
  ['all in order', {}, []],
  ['no purpose', { content: { purpose: '' } }, ['bad noPurpose S2.O1']],
  ['no outcome', { content: { outcomes: [] } }, ['bad noOutcomes S2.O1']],
  ['no convener', { content: { convenerId: null } }, ['bad noCONVENER S1.2']],
  ['no chair', { content: { chairId: null } }, ['bad noCHAIR S1.2']],
  ['no recorder yet', { content: { recorderId: null } }, ['wait noRecorderYet S2.O6']],
  [
    'a recorder demanded',
    { content: { recorderId: null }, terms: { requiredRoles: 'RECORDER' } },
    ['bad noRECORDER S1.2'],
  ],
  ['the chair records', { content: { recorderId: 'chair' } }, ['bad recorderIsChair P20']],
  ['the supervisor organises', { supervisorId: 'clerk' }, ['bad supervisorHasDuty P20']],
  ['nobody to approve', { hasApprover: false }, ['bad noApprover P20']],
  ['no time', { content: { startsAt: null, endsAt: null } }, ['bad noTime S1.3']],
  ['no initiator', { content: { initiatorId: null } }, ['bad noInitiator S2.K2']],
  ['a unit initiates', { content: { initiatorId: null, initiatorUnitId: 'office' } }, []],
  ['no topic', { content: { items: [] } }, ['bad noTopic S2.K2']],
  ['items too long', { content: { items: [{ ...item, minutes: 100 }] } }, ['wait itemsTooLong P22']],
  ['very long', { content: { endsAt: instantAt('2026-11-27', '13:00') } }, ['wait long P22']],
  ['no members', { content: { memberIds: [] } }, ['bad noMembers S2.O3', 'wait unitAbsent S2.O3']],
  ['a unit with an item absent', { content: { items: [{ ...item, unitId: 'traffic' }] } }, ['wait unitAbsent S2.O3']],
  ['no place', { content: { roomId: null }, room: null }, ['bad noPlace S1.3']],
  ['a place outside', { content: { roomId: null, place: '农业局' }, room: null }, []],
  ['a small room', { room: { capacity: 3 } }, ['bad roomTooSmall P21']],
  ['a retired room', { room: { active: false } }, ['bad roomRetired S8.X1']],
  ['a room shut then', { room: { openFrom: '10:00' } }, ['bad roomShut S8.X1']],
  ['a room taken', { room: { taken: { ...taken, title: null } } }, ['bad roomTaken P21']],
  ['a room taken by one I know', { room: { taken: { ...taken, title: '例会' } } }, ['bad roomTakenBy P21']],
  ['somebody engaged', { clashes: [{ ...clash, title: '例会' }] }, ['wait clash P21']],
  ['somebody engaged, I may not know where', { clashes: [{ ...clash, title: null }] }, ['wait clashHidden P21']],
  ['lean: not answered', { content: { leanAnswer: null } }, ['wait leanOpen S8.X7']],
  ['lean: spends fees', { content: { leanAnswer: null, feeClass: 'IV' } }, ['bad leanOpen S8.X7']],
  ['lean: a document would do', { content: { leanAnswer: 'DOCUMENT' } }, ['bad leanDocument S8.X7']],
  ['lean: no reason', { content: { leanAnswer: 'MEET' } }, ['bad leanReasonMEET S8.X7']],
  ['lean: a reason', { content: { leanAnswer: 'MEET', leanReason: '须现场查看' } }, []],
  ['a retired type', { retired: '2026-11-01' }, ['bad typeRetired S1.1']],
  ['more people than its type has', { terms: { mostHeads: 2 } }, ['wait manyHeads P22']],
  ['more items than its type has', { terms: { mostItems: 0 } }, ['wait manyItems P22']],
  ['papers owed', { terms: { itemPapers: 'ALL' } }, ['wait papersOwed S8.X3']],
  ['background owed', { terms: { needsBackground: true } }, ['wait noBackground S2.K3']],
  ['not cleared', { content: { label: 'WORK_SECRET', expertIds: ['expert'] } }, ['bad notCleared S5.C2']],
  ['left the organ', { content: { memberIds: ['a', 'b', 'gone'] } }, ['bad personGone S2.O3']],
])('%s', (_, change, verdicts) => expect(said(change)).toEqual(verdicts));

describe('a study (S2.K3)', () => {
  const terms = { needsExperts: true };
  it.each<[string, Partial<ApplicationContent>, string[]]>([
    ['without expert', {}, ['bad noExperts S2.K3']],
    ['with an expert', { expertIds: ['expert'] }, []],
    ['with a consulted unit', { consultedUnitId: 'finance' }, []],
    ['with a reason', { noExpertReason: '内部研究' }, ['wait noExpertsButReason S2.K3']],
  ])('%s', (_, changed, verdicts) => expect(said({ content: changed, terms })).toEqual(verdicts));
});

describe('a joint meeting (S2.K4)', () => {
  const terms = { leastMemberUnits: 2 };
  it.each<[string, string[], string[]]>([
    ['two units beside the convening one', ['x', 'y'], []],
    ['one unit', ['x'], ['bad fewUnits S2.K4']],
    ['the same unit twice', ['x', 'x'], ['bad fewUnits S2.K4']],
    ['the convening unit does not count', ['x', 'office'], ['bad fewUnits S2.K4']],
    ['a unit that is not there', ['x', 'gone'], ['bad fewUnits S2.K4']],
  ])('%s', (_, memberUnitIds, verdicts) => expect(said({ content: { memberUnitIds }, terms })).toEqual(verdicts));
});
