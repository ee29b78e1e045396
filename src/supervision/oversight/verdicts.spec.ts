import { instantAt } from '../../platform/clock/instant.js';
import type { ProcedureFacts } from './procedure.facts.js';
import type { Outcome } from './verdict.js';
import { procedureVerdicts } from './verdicts.js';

type SittingFacts = ProcedureFacts['sitting'];
const at = (time: string) => instantAt('2026-11-27', time) as string;

const person = (personId: string, capacity = 'MEMBER', leave = false) => ({
  ...{ personId, name: personId, post: '', unitName: '', capacity, rank: 1 },
  ...{ leave, leaveReason: leave ? 'ill' : null, substituteId: null },
});
const item = (id: string, more: Partial<SittingFacts['items'][number]> = {}) => ({
  ...{ id, position: 1, title: id, category: 'DECIDE', presenterName: null, presenterId: null, unitId: null },
  ...{ isMajor: 0, isPersonnel: 0, impromptu: 0, outcome: 'PASSED', conclusion: null, recused: '' },
  ...{ minutes: 40, version: 1 },
  ...{ startedAt: at('09:00'), endedAt: at('09:40') },
  ...more,
});
const arrived = (personId: string, time = '08:50') => ({ personId, kind: 'ARRIVED' as const, at: at(time) });
const vote = (yes: number, no = 0, passed = true) => ({ itemId: 'i', due: 3, present: 3, yes, no, abstain: 0, passed });
const said = (speakerId: string, position: number, kind = 'SPEECH') => ({ itemId: 'i', kind, speakerId, position });

/** A meeting of three members, 9:00 to 10:00 on Friday 2026-11-27, that kept every rule. */
const good: ProcedureFacts = {
  sitting: {
    meeting: {
      ...{ id: 'm', title: 'm', number: null, type: 'TOPIC', state: 'MINUTES_ISSUED', label: 'INTERNAL', isMajor: 0 },
      ...{
        chairId: 'chair',
        recorderId: 'rec',
        organizerId: 'org',
        convenerId: 'conv',
        minutesRequired: 1,
        version: 1,
      },
      ...{ startsAt: at('09:00'), endsAt: at('10:00'), actualStartAt: at('09:00'), actualEndAt: at('09:50') },
      ...{ placeName: '', quorum: null, majority: null },
    },
    people: [person('chair'), person('a'), person('b'), person('rec', 'STAFF')],
    items: [item('i')],
    events: [arrived('chair'), arrived('a'), arrived('b')],
    recusals: [],
  },
  supervisorId: 'sup',
  roomCapacity: 10,
  approvedAt: instantAt('2026-11-23', '10:00'),
  approverIds: ['head'],
  notice: {
    ...{ issuedAt: instantAt('2026-11-23', '11:00'), replyDueAt: instantAt('2026-11-26', '12:00') },
    ...{ leadDays: 3, leadWanted: 2, urgent: false, urgentById: null },
  },
  votes: [vote(3)],
  deviations: [],
  leaves: [],
  departures: [],
  breaches: 0,
  record: { recorderId: 'rec', submittedAt: null, approvedAt: instantAt('2026-12-02', '10:00'), approvedById: 'chair' },
  minutesIssuedAt: instantAt('2026-12-02', '15:00'),
  minutesSignedById: 'chair',
  minutesDraftedById: 'org',
  decisions: [{ leadUnitId: 'u', dueOn: '2026-12-20' }],
  materials: [{ at: instantAt('2026-11-23', '10:00') }],
  entries: [],
  ownItems: [],
  tasks: [{ assignedAt: instantAt('2026-11-27', '12:00'), firstReportAt: instantAt('2026-12-01', '12:00') }],
  settlement: {
    ...{ submittedAt: instantAt('2026-12-01', '10:00'), spentFen: 90_000, budgetFen: 100_000, ceilingFen: 95_000 },
    explanation: '',
  },
  calendar: { special: new Map(), confirmed: new Set([2026]) },
  now: instantAt('2026-12-03', '09:00'),
};

const sitting = (more: Partial<SittingFacts>) => ({ sitting: { ...good.sitting, ...more } });
const meeting = (more: Partial<SittingFacts['meeting']>) => sitting({ meeting: { ...good.sitting.meeting, ...more } });
const notice = (more: object) => ({ notice: { ...good.notice!, ...more } });
const spent = (more: object) => ({ settlement: { ...good.settlement!, ...more } });
const major = [item('i', { isMajor: 1 })];

type Row = [rule: string, what: string, patch: Partial<ProcedureFacts>, outcome: Outcome, args?: object];

const table: Row[] = [
  ['approved', 'after the notice', { approvedAt: instantAt('2026-11-24', '10:00') }, 'BREACHED'],
  ['approved', 'no notice yet', { notice: null }, 'NOT_APPLICABLE'],
  ['lead', 'one day short', notice({ leadDays: 1 }), 'BREACHED', { days: 1, wanted: 2 }],
  [
    'lead',
    'short, with consent',
    notice({ leadDays: 0, urgent: 1, urgentById: 'chair' }),
    'MET',
    { days: 0, wanted: 2 },
  ],
  ['lead', 'urgent without consent', notice({ leadDays: 0, urgent: 1 }), 'BREACHED'],
  ['materials', 'the day before', { materials: [{ at: instantAt('2026-11-26', '09:00') }] }, 'BREACHED'],
  ['materials', 'none', { materials: [] }, 'NOT_APPLICABLE'],
  ['cost', 'no fees', { settlement: null }, 'NOT_APPLICABLE'],
  ['cost', 'not yet due', spent({ submittedAt: null }), 'PENDING'],
  ['cost', 'overdue', { ...spent({ submittedAt: null }), now: instantAt('2026-12-14', '09:00') }, 'BREACHED'],
  ['cost', 'late', spent({ submittedAt: instantAt('2026-12-14', '09:00') }), 'BREACHED'],
  ['cost', 'over the ceiling', spent({ spentFen: '95001' }), 'BREACHED', { spent: '950.01', ceiling: '950.00' }],
  [
    'cost',
    'over the budget, explained',
    spent({ budgetFen: 80_000, explanation: '加印' }),
    'BREACHED',
    { explanation: '加印' },
  ],
  ['capacity', 'more people than seats', { roomCapacity: 3 }, 'BREACHED', { people: 4, seats: 3 }],
  ['capacity', 'exactly full', { roomCapacity: 4 }, 'MET'],
  ['capacity', 'not an own room', { roomCapacity: null }, 'NOT_APPLICABLE'],
  ['quorum', 'one of three', sitting({ events: [arrived('a')] }), 'BREACHED', { due: 3, present: 1, wanted: 2 }],
  ['quorum', 'staff do not count', sitting({ events: [arrived('a'), arrived('rec')] }), 'BREACHED'],
  ['quorum', 'two of three', sitting({ events: [arrived('a'), arrived('b')] }), 'MET'],
  ['quorum', 'not opened', meeting({ actualStartAt: null }), 'NOT_APPLICABLE'],
  ['personnel', 'no such item', {}, 'NOT_APPLICABLE'],
  [
    'personnel',
    'one of three',
    sitting({ items: [item('i', { isPersonnel: 1 })], events: [arrived('a')] }),
    'BREACHED',
    { due: 3, present: 1, wanted: 2 },
  ],
  [
    'personnel',
    'two thirds',
    sitting({ items: [item('i', { isPersonnel: 1 })], events: [arrived('a'), arrived('b')] }),
    'MET',
  ],
  ['computed', 'passed with one of three', { votes: [vote(1, 2, true)] }, 'BREACHED', { votes: 1, wrong: 1 }],
  ['computed', 'not passed with one of three', { votes: [vote(1, 2, false)] }, 'MET'],
  ['computed', 'no vote', { votes: [] }, 'NOT_APPLICABLE'],
  ['noAbsentVotes', 'four votes of three present', { votes: [vote(4)] }, 'BREACHED'],
  ['itemByItem', 'ordinary matters', {}, 'NOT_APPLICABLE'],
  ['itemByItem', 'a major matter, voted', sitting({ items: major }), 'MET'],
  ['itemByItem', 'a major matter, no vote', { ...sitting({ items: major }), votes: [] }, 'BREACHED'],
  [
    'lastSpeaker',
    'the chair first',
    { ...sitting({ items: major }), entries: [said('chair', 1), said('a', 2)] },
    'BREACHED',
  ],
  ['keptOut', 'nobody recused', {}, 'NOT_APPLICABLE'],
  ['keptOut', 'who left', sitting({ items: [item('i', { recused: 'b' })] }), 'MET'],
  [
    'keptOut',
    'who stayed',
    {
      ...sitting({ items: [item('i', { recused: 'b' })] }),
      deviations: [{ itemId: 'i', kind: 'RECUSED', reason: 'b' }],
    },
    'BREACHED',
  ],
  ['lastSpeaker', 'the chair last', { ...sitting({ items: major }), entries: [said('a', 1), said('chair', 2)] }, 'MET'],
  ['lastSpeaker', 'ordinary matters', { entries: [said('chair', 1), said('a', 2)] }, 'NOT_APPLICABLE'],
  ['dissent', 'a no, nothing recorded', { votes: [vote(2, 1)] }, 'BREACHED'],
  ['dissent', 'a no, recorded', { votes: [vote(2, 1)], entries: [said('b', 1, 'DISSENT')] }, 'MET'],
  ['dissent', 'nobody against', {}, 'NOT_APPLICABLE'],
  [
    'impromptu',
    'raised with a reason',
    {
      ...sitting({ items: [item('i', { impromptu: 1 })] }),
      deviations: [{ itemId: 'i', kind: 'IMPROMPTU', reason: 'storm' }],
    },
    'MET',
    { raised: 1, grave: 0 },
  ],
  ['impromptu', 'raised without one', sitting({ items: [item('i', { impromptu: 1 })] }), 'BREACHED'],
  [
    'impromptu',
    'a major matter, even with a reason',
    {
      ...sitting({ items: [item('i', { impromptu: 1, isMajor: 1 })] }),
      deviations: [{ itemId: 'i', kind: 'IMPROMPTU', reason: 'storm' }],
    },
    'BREACHED',
  ],
  ['separation', 'supervisor is the organiser', { supervisorId: 'org' }, 'BREACHED', { faults: 1 }],
  ['separation', 'recorder approves his record', { record: { ...good.record!, approvedById: 'rec' } }, 'BREACHED'],
  ['separation', 'proposer approves', { approverIds: ['org'] }, 'BREACHED'],
  ['separation', 'who drafted signs', { minutesDraftedById: 'chair' }, 'BREACHED'],
  ['record', 'a day late', { record: { ...good.record!, approvedAt: instantAt('2026-12-03', '09:00') } }, 'BREACHED'],
  [
    'record',
    'still in time',
    { record: { ...good.record!, approvedAt: null }, now: instantAt('2026-12-02', '09:00') },
    'PENDING',
  ],
  ['record', 'overdue', { record: { ...good.record!, approvedAt: null } }, 'BREACHED'],
  ['minutes', 'overdue', { minutesIssuedAt: null }, 'BREACHED'],
  ['minutes', 'not asked for', meeting({ minutesRequired: 0 }), 'NOT_APPLICABLE'],
  ['actionable', 'no unit', { decisions: [{ leadUnitId: null, dueOn: '2026-12-20' }] }, 'BREACHED'],
  ['actionable', 'no decision', { decisions: [] }, 'NOT_APPLICABLE'],
  ['late', 'by ten minutes', sitting({ events: [arrived('a', '09:10')] }), 'BREACHED', { n: 1, longest: 10 }],
  ['absent', 'one without leave', sitting({ events: [arrived('chair'), arrived('a')] }), 'BREACHED', { n: 1, due: 3 }],
  [
    'absent',
    'one on leave',
    sitting({ people: [person('chair'), person('b', 'MEMBER', true)], events: [arrived('chair')] }),
    'MET',
  ],
  ['conduct', 'order was kept', {}, 'MET'],
  ['conduct', 'two breaches', { breaches: 2 }, 'BREACHED', { n: 2 }],
  ['early', 'without consent', { departures: [{ personId: 'a', at: at('09:20'), consented: 0 }] }, 'BREACHED'],
  ['early', 'with consent', { departures: [{ personId: 'a', at: at('09:20'), consented: 1 }] }, 'MET'],
  [
    'early',
    'came back',
    {
      ...sitting({ events: [...good.sitting.events, { personId: 'a', kind: 'RETURNED', at: at('09:30') }] }),
      departures: [{ personId: 'a', at: at('09:20'), consented: 0 }],
    },
    'MET',
  ],
  ['ownItemsOnly', 'a guest of item j sat in item i', { ownItems: [{ personId: 'a', itemId: 'j' }] }, 'BREACHED'],
  ['ownItemsOnly', 'of item i only', { ownItems: [{ personId: 'a', itemId: 'i' }] }, 'MET', { guests: 1, strays: 0 }],
  [
    'firstReport',
    'not yet, in time',
    { tasks: [{ assignedAt: instantAt('2026-12-01', '12:00'), firstReportAt: null }] },
    'PENDING',
  ],
  [
    'firstReport',
    'not yet, too late',
    { tasks: [{ assignedAt: instantAt('2026-11-20', '12:00'), firstReportAt: null }] },
    'BREACHED',
    { tasks: 1, late: 1 },
  ],
  ['leaveAsked', 'after the day', { leaves: [{ personId: 'a', askedAt: at('08:00') }] }, 'BREACHED'],
  ['leaveAsked', 'in time', { leaves: [{ personId: 'a', askedAt: instantAt('2026-11-25', '09:00') }] }, 'MET'],
  ['punctual', 'five minutes late', meeting({ actualStartAt: at('09:05') }), 'MET', { minutes: 5 }],
  ['punctual', 'six minutes late', meeting({ actualStartAt: at('09:06') }), 'BREACHED'],
  ['length', 'a tenth over', meeting({ actualEndAt: at('10:06') }), 'MET', { planned: 60, actual: 66 }],
  ['length', 'more than a tenth over', meeting({ actualEndAt: at('10:07') }), 'BREACHED'],
  ['itemLength', 'over', sitting({ items: [item('i', { endedAt: at('09:45') })] }), 'BREACHED', { items: 1, over: 1 }],
  ['order', 'changed', { deviations: [{ itemId: 'i', kind: 'OUT_OF_ORDER', reason: 'x' }] }, 'BREACHED'],
  ['effective', 'forty of ninety', meeting({ actualEndAt: at('10:30') }), 'BREACHED', { spent: 40, share: 44 }],
];

const verdict = (facts: ProcedureFacts, rule: string) => procedureVerdicts(facts).find((one) => one.rule === rule)!;

test('a meeting that kept every rule breaches none', () => {
  expect(procedureVerdicts(good).filter((one) => one.outcome === 'BREACHED')).toEqual([]);
});

test.each(table)('%s, %s', (rule, _what, patch, outcome, args = {}) => {
  expect(verdict({ ...good, ...patch }, rule)).toMatchObject({ outcome, args });
});

test('every rule has a case in the table', () => {
  const tried = new Set(table.map(([rule]) => rule));
  expect(procedureVerdicts(good).filter(({ rule }) => !tried.has(rule))).toEqual([]);
});
