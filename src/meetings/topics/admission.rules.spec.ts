import { admissionVerdicts, reviewFaults, type AdmissionFacts } from './admission.rules.js';

const now = '2026-11-24T02:00:00.000Z';
const earlier = '2026-11-20T09:30:00.000Z';
const later = '2026-11-27T09:30:00.000Z';
const facts: AdmissionFacts = {
  topic: {
    ...{ aim: 'DECIDE', matter: 'ORDINARY', isAdministrative: false, summary: '事由', draftDecision: '同意' },
    ...{ legality: '', risk: '', expert: '', publicInput: '' },
  },
  files: [{ kind: 'PAPER' }],
  asked: [],
  now,
};
const ask = (answer: 'AGREE' | 'REMARKS' | 'NONE' | null, dueAt = later) => ({ unit: '财政局', answer, dueAt });

type Change = { topic?: Partial<AdmissionFacts['topic']> } & Partial<Pick<AdmissionFacts, 'files' | 'asked'>>;
const verdicts = ({ topic, ...rest }: Change = {}) =>
  admissionVerdicts({ ...facts, ...rest, topic: { ...facts.topic, ...topic } });
const open = (change: Change = {}) =>
  verdicts(change)
    .filter((one) => one.kind !== 'ok')
    .map((one) => `${one.kind} ${one.key.replace('topics.verdicts.', '')} ${one.source}`);

const cases: [string, Change, string[]][] = [
  ['an ordinary topic with its paper', {}, []],
  ['a report needs no draft decision', { topic: { aim: 'REPORT', draftDecision: '' } }, []],
  ['a decision without a draft', { topic: { draftDecision: '' } }, ['bad noDraft S2.K2']],
  ['no summary', { topic: { summary: '' } }, ['bad noSummary S2.O1']],
  ['no paper', { files: [] }, ['wait noPaper P11']],
  ['a major matter without legality review', { topic: { matter: 'MAJOR' } }, ['bad noLegality P10']],
  ['… with a statement', { topic: { matter: 'MAJOR', legality: '司法局11月20日审查通过' } }, []],
  ['… with a file', { topic: { matter: 'MAJOR' }, files: [{ kind: 'PAPER' }, { kind: 'LEGALITY' }] }, []],
  ['a personnel matter is not reviewed for legality', { topic: { matter: 'PERSONNEL' } }, []],
  [
    'a major administrative decision without any step',
    { topic: { isAdministrative: true } },
    ['bad noLegality P10', 'bad noRisk P10', 'bad noExpert P10', 'bad noPublicInput P10', 'bad nobodyAsked P10'],
  ],
  [
    '… with all of them',
    {
      topic: { isAdministrative: true, legality: '通过', risk: '低风险', expert: '已论证', publicInput: '已公示' },
      asked: [ask('AGREE')],
    },
    [],
  ],
  ['a unit that has not answered yet', { asked: [ask(null)] }, ['bad unanswered P10']],
  ['a unit that let the time pass is no consent', { asked: [ask(null, earlier)] }, ['wait silent P10']],
  ['a unit with remarks', { asked: [ask('REMARKS')] }, ['wait remarks P10']],
  ['units without remarks', { asked: [ask('AGREE'), ask('NONE')] }, []],
];
test.each(cases)('%s', (_, change, expected) => expect(open(change)).toEqual(expected));

const other = { id: 'b', proposerId: 'a' };
test.each([
  ['admits what lacks nothing', 'ADMIT', '', {}, other, []],
  ['names what is lacking', 'ADMIT', '同意', { topic: { matter: 'MAJOR' } }, other, ['topics.verdicts.noLegality']],
  ['says why over a silent unit', 'ADMIT', '', { asked: [ask(null, earlier)] }, other, ['topics.review.openOpinion']],
  ['… and then may', 'ADMIT', '已电话沟通', { asked: [ask(null, earlier)] }, other, []],
  ['returns with a reason only', 'RETURN', '', {}, other, ['topics.review.noOpinion']],
  ['refuses what lacks a step', 'REFUSE', '不成熟', { topic: { matter: 'MAJOR' } }, other, []],
  ['never one’s own', 'ADMIT', '同意', {}, { id: 'a', proposerId: 'a' }, ['topics.review.own']],
] as const)('a review %s', (_, review, opinion, change, who, expected) => {
  const faults = reviewFaults(review, opinion, verdicts(change as Change), who);
  expect(faults.map((one) => one.key)).toEqual(expected);
});
