import type { ItemCategory } from '../agenda/agenda-item.entity.js';
import type { Matter } from '../application/application.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { Verdict } from '../verdicts/verdict.js';
import type { Answer, FileKind } from './topic.rules.js';

/** What admission is judged by. */
export interface AdmissionFacts {
  topic: {
    aim: ItemCategory;
    matter: Matter;
    isAdministrative: boolean | number;
    summary: string;
    draftDecision: string;
    legality: string;
    risk: string;
    expert: string;
    publicInput: string;
  };
  files: readonly { kind: FileKind }[];
  asked: readonly { unit: string; answer: Answer | null; dueAt: string | null }[];
  now: string;
}

type Rule = (facts: AdmissionFacts) => Verdict[];

const say = (kind: Verdict['kind'], key: string, source: string, rest: Partial<Verdict> = {}): Verdict => ({
  kind,
  key: `topics.verdicts.${key}`,
  source,
  ...rest,
});
const hint = (key: string) => ({ key: `topics.verdicts.${key}Hint` });

const substance: Rule = ({ topic }) => {
  const lacking: Verdict[] = [];
  if (!topic.summary) lacking.push(say('bad', 'noSummary', 'S2.O1', { field: 'summary' }));
  if (topic.aim === 'DECIDE' && !topic.draftDecision)
    lacking.push(say('bad', 'noDraft', 'S2.K2', { field: 'draftDecision', hint: hint('noDraft') }));
  return lacking.length ? lacking : [say('ok', 'substance', 'S2.K2')];
};

const papers: Rule = ({ files }) =>
  files.some((file) => file.kind === 'PAPER') ? [] : [say('wait', 'noPaper', 'P11', { hint: hint('noPaper') })];

/** A step that must come before the meeting: shown by a file or a statement. */
const step = (
  facts: AdmissionFacts,
  key: string,
  field: 'legality' | 'risk' | 'expert' | 'publicInput',
  kind: FileKind,
) =>
  facts.topic[field] || facts.files.some((file) => file.kind === kind)
    ? say('ok', key, 'P10')
    : say('bad', `no${key[0]!.toUpperCase()}${key.slice(1)}`, 'P10', { field, hint: hint(key) });

/** 三重一大 and major administrative decisions: legality may never be skipped. */
const legality: Rule = (facts) =>
  facts.topic.matter === 'MAJOR' || facts.topic.isAdministrative
    ? [step(facts, 'legality', 'legality', 'LEGALITY')]
    : [];

const majorSteps: Rule = (facts) =>
  facts.topic.isAdministrative
    ? [
        step(facts, 'risk', 'risk', 'RISK'),
        step(facts, 'expert', 'expert', 'EXPERT'),
        step(facts, 'publicInput', 'publicInput', 'PUBLIC_INPUT'),
      ]
    : [];

const opinions: Rule = ({ topic, asked, now }) => {
  if (!asked.length)
    return topic.isAdministrative
      ? [say('bad', 'nobodyAsked', 'P10', { field: 'unitIds', hint: hint('nobodyAsked') })]
      : [];
  const lines = asked.flatMap(({ unit, answer, dueAt }) => {
    const args = { unit };
    if (answer === 'REMARKS') return [say('wait', 'remarks', 'P10', { args, hint: hint('remarks') })];
    if (answer) return [];
    return dueAt && dueAt <= now
      ? [say('wait', 'silent', 'P10', { args, hint: hint('silent') })]
      : [say('bad', 'unanswered', 'P10', { args, hint: hint('unanswered') })];
  });
  return lines.length ? lines : [say('ok', 'opinions', 'P10', { args: { n: asked.length } })];
};

/** What stands between a topic and a meeting, refused ones first (P10, P11, S2.K2, S2.O1). */
export function admissionVerdicts(facts: AdmissionFacts): Verdict[] {
  const order = { bad: 0, wait: 1, ok: 2 };
  return [substance, legality, majorSteps, opinions, papers]
    .flatMap((rule) => rule(facts))
    .sort((a, b) => order[a.kind] - order[b.kind]);
}

export const reviews = ['ADMIT', 'RETURN', 'REFUSE'] as const;
export type Review = (typeof reviews)[number];

/**
 * Why the office may not decide so: a proposer never reviews his own (P20), what lacks a step is not admitted (P10),
 * and whoever says no, or yes over a unit's silence or objection, says why.
 */
export function reviewFaults(
  review: Review,
  opinion: string,
  verdicts: readonly Verdict[],
  who: { id: string; proposerId: string },
): Refusal[] {
  const faults: Refusal[] = [];
  if (who.id === who.proposerId) faults.push({ key: 'topics.review.own', source: 'P20' });
  const open = verdicts.some((one) => one.kind === 'wait' && one.source === 'P10');
  if (!opinion && (review !== 'ADMIT' || open))
    faults.push({
      key: `topics.review.${review === 'ADMIT' ? 'openOpinion' : 'noOpinion'}`,
      field: 'opinion',
      source: 'P10',
    });
  if (review === 'ADMIT')
    for (const { key, args, source } of verdicts.filter((one) => one.kind === 'bad'))
      faults.push({ key, args, source });
  return faults;
}
