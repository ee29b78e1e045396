import { labels } from '../../platform/access/principal.js';
import { screenDate, screenSpan } from '../../platform/clock/format.js';
import { localDateOf, localOf, minutesBetween } from '../../platform/clock/instant.js';
import { addWorkingDays } from '../../platform/clock/working-days.rules.js';
import type { Verdict } from '../verdicts/verdict.js';
import { needsPaper, rolesOf, type DutyRole } from '../types/type.rules.js';
import { itemMinutes, peopleOf } from './application.js';
import type { ApplicationFacts, NamedPerson } from './application.facts.js';
import { budgetGap } from '../cost/cost.rules.js';
import { exceptionVerdicts, feeVerdicts, isExceptional } from '../fees/fee.rules.js';
import { leadVerdict } from './lead.rules.js';
import { plannedVerdict } from './planned.rules.js';

type Rule = (facts: ApplicationFacts) => Verdict[];

const say = (kind: Verdict['kind'], key: string, source: string, rest: Partial<Verdict> = {}): Verdict => ({
  kind,
  key: `meetings.verdicts.${key}`,
  source,
  ...rest,
});
const hint = (key: string, args?: Record<string, string | number>) => ({ key: `meetings.verdicts.${key}`, args });

const purpose: Rule = ({ content }) => {
  const lacking: Verdict[] = [];
  if (!content.purpose) lacking.push(say('bad', 'noPurpose', 'S2.O1', { field: 'purpose' }));
  if (!content.outcomes.length)
    lacking.push(say('bad', 'noOutcomes', 'S2.O1', { field: 'outcomes', hint: hint('noOutcomesHint') }));
  return lacking.length ? lacking : [say('ok', 'purpose', 'S2.O1')];
};

/** Whether a document, a video or a merged meeting would do: asked of every meeting, put before the approver (S8.X7). */
const lean: Rule = ({ content: { leanAnswer, leanReason, feeClass } }) => {
  const kind = feeClass ? 'bad' : 'wait';
  if (!leanAnswer) return [say(kind, 'leanOpen', 'S8.X7', { field: 'leanAnswer', hint: hint('leanOpenHint') })];
  if (leanAnswer === 'DOCUMENT')
    return [say('bad', 'leanDocument', 'S8.X7', { field: 'leanAnswer', hint: hint('leanDocumentHint') })];
  if (leanAnswer !== 'VIDEO' && !leanReason)
    return [say('bad', `leanReason${leanAnswer}`, 'S8.X7', { field: 'leanReason' })];
  return [
    say('ok', `lean${leanAnswer}`, 'S8.X7', leanReason ? { hint: hint('reasonGiven', { reason: leanReason }) } : {}),
  ];
};

const roleFields = { CONVENER: 'convener', CHAIR: 'chair', RECORDER: 'recorder' } as const;
const idOf = ({ content }: ApplicationFacts, role: DutyRole) =>
  ({ CONVENER: content.convenerId, CHAIR: content.chairId, RECORDER: content.recorderId })[role];

const roles: Rule = (facts) => {
  const missing = rolesOf(facts.terms).filter((role) => !idOf(facts, role));
  const lacking = missing.map((role) => say('bad', `no${role}`, 'S1.2', { field: roleFields[role] }));
  if (!missing.includes('RECORDER') && !facts.content.recorderId)
    lacking.push(say('wait', 'noRecorderYet', 'S2.O6', { hint: hint('noRecorderYetHint') }));
  return lacking.length ? lacking : [say('ok', 'roles', 'S1.2')];
};

const separation: Rule = ({ content, organizerId, supervisorId, hasApprover }) => {
  const faults: Verdict[] = [];
  if (content.recorderId && content.recorderId === content.chairId)
    faults.push(say('bad', 'recorderIsChair', 'P20', { field: 'recorder', hint: hint('recorderIsChairHint') }));
  if (supervisorId && [organizerId, content.chairId, content.recorderId].includes(supervisorId))
    faults.push(say('bad', 'supervisorHasDuty', 'P20'));
  if (!hasApprover) faults.push(say('bad', 'noApprover', 'P20', { hint: hint('noApproverHint') }));
  return faults;
};

const time: Rule = ({ content, terms }) => {
  if (!content.startsAt || !content.endsAt) return [say('bad', 'noTime', 'S1.3', { field: 'date' })];
  const minutes = minutesBetween(content.startsAt, content.endsAt);
  if (minutes <= terms.longestMinutes) return [];
  const args = { minutes, longest: terms.longestMinutes };
  return [say('wait', 'long', 'P22', { args, hint: hint('longHint') })];
};

const topics: Rule = ({ content, terms }) => {
  const lacking: Verdict[] = [];
  if (content.items.length < terms.leastTopics)
    lacking.push(say('bad', 'noTopic', 'S2.K2', { field: 'items', hint: hint('noTopicHint') }));
  if (terms.needsInitiator && !content.initiatorId && !content.initiatorUnitId)
    lacking.push(say('bad', 'noInitiator', 'S2.K2', { field: 'initiatorUnitId' }));
  return lacking;
};

/** The limits a type sets on people and items (P22), and the day until which a retired one was open (S1.1). */
const limits: Rule = ({ content, terms, retired }) => {
  const said: Verdict[] = [];
  const heads = peopleOf(content).length;
  const items = content.items.length;
  if (retired) said.push(say('bad', 'typeRetired', 'S1.1', { field: 'type', hint: hint('typeRetiredHint') }));
  if (terms.mostHeads !== null && heads > terms.mostHeads)
    said.push(
      say('wait', 'manyHeads', 'P22', { args: { n: heads, most: terms.mostHeads }, hint: hint('manyHeadsHint') }),
    );
  if (terms.mostItems !== null && items > terms.mostItems)
    said.push(say('wait', 'manyItems', 'P22', { args: { n: items, most: terms.mostItems }, hint: hint('longHint') }));
  return said;
};

/** The papers a type asks for: by when, and which are still owed (S8.X3, P11, S2.K3). */
const papers: Rule = ({ content, terms, papers: there, calendar }) => {
  if (!content.startsAt) return [];
  const day = screenDate(addWorkingDays(calendar, localDateOf(content.startsAt), -terms.paperDays));
  const asked = content.items.filter((item) => needsPaper(terms, item.category));
  const owed = asked.filter((item) => !item.id || !there.includes(item.id));
  const said: Verdict[] = [];
  if (owed.length)
    said.push(say('wait', 'papersOwed', 'S8.X3', { args: { n: owed.length }, hint: hint('papersOwedHint', { day }) }));
  else if (asked.length) said.push(say('ok', 'papers', 'S8.X3', { args: { n: asked.length } }));
  if (terms.needsBackground && !there.includes(null))
    said.push(say('wait', 'noBackground', 'S2.K3', { hint: hint('papersOwedHint', { day }) }));
  return said;
};

const duration: Rule = ({ content }) => {
  if (!content.items.length || !content.startsAt || !content.endsAt) return [];
  const args = { sum: itemMinutes(content), planned: minutesBetween(content.startsAt, content.endsAt) };
  return args.sum > args.planned
    ? [say('wait', 'itemsTooLong', 'P22', { args, hint: hint('itemsTooLongHint', { over: args.sum - args.planned }) })]
    : [say('ok', 'itemsFit', 'P22', { args })];
};

const experts: Rule = ({ content, terms }) => {
  if (!terms.needsExperts) return [];
  if (content.expertIds.length || content.consultedUnitId) return [say('ok', 'experts', 'S2.K3')];
  return content.noExpertReason
    ? [say('wait', 'noExpertsButReason', 'S2.K3', { hint: hint('reasonGiven', { reason: content.noExpertReason }) })]
    : [say('bad', 'noExperts', 'S2.K3', { field: 'experts', hint: hint('noExpertsHint') })];
};

/** A joint meeting joins units beside the convening one, which are named one by one (S2.K4). */
const memberUnits: Rule = ({ content, terms, units }) => {
  const named = new Set(content.memberUnitIds?.filter((id) => units.has(id) && id !== content.hostUnitId));
  const args = { n: named.size, least: terms.leastMemberUnits };
  if (named.size < terms.leastMemberUnits) return [say('bad', 'fewUnits', 'S2.K4', { args, field: 'memberUnitIds' })];
  return named.size ? [say('ok', 'enoughUnits', 'S2.K4', { args })] : [];
};

const represented: Rule = ({ content, people, units }) => {
  const present = new Set(peopleOf(content).map((id) => people.get(id)?.unitId));
  const absent = new Set(
    content.items.map((item) => item.unitId).filter((id): id is string => !!id && !present.has(id)),
  );
  return [...absent].map((id) =>
    say('wait', 'unitAbsent', 'S2.O3', { args: { unit: units.get(id) ?? '' }, hint: hint('unitAbsentHint') }),
  );
};

const clashes: Rule = ({ clashes: all, people }) =>
  all.map((clash) => {
    const args = { name: people.get(clash.personId)?.name ?? '', when: screenSpan(clash.startsAt, clash.endsAt) };
    return clash.title
      ? say('wait', 'clash', 'P21', { args: { ...args, title: clash.title } })
      : say('wait', 'clashHidden', 'P21', { args });
  });

const planned: Rule = ({ content, plan }) => (plan ? plannedVerdict(content, plan) : []);

/** Heads are those of the budget; without one those named, or as many as the plan foresaw. */
const costed = ({ content, plan, budget }: ApplicationFacts) => ({
  ...content,
  heads: budget ? budget.delegates + budget.staff : Math.max(peopleOf(content).length, plan?.item?.heads ?? 0),
  staff: budget?.staff,
});

const fees: Rule = (facts) => {
  const { content, fees: terms, hasExceptionApprover, budget } = facts;
  if (!terms) return [];
  const exception = { reason: content.feeExceptionReason ?? '', decidable: Boolean(hasExceptionApprover) };
  const standard = exceptionVerdicts(feeVerdicts(costed(facts), terms), exception);
  return [...standard, ...budgetGap(content.costFen, budget ?? null)];
};

/** Whether it exceeds the standard of its class, so that the step of exceptional approval is added (S8.X7). */
export function exceedsStandard(facts: ApplicationFacts): boolean {
  return Boolean(facts.fees) && isExceptional(feeVerdicts(costed(facts), facts.fees!));
}

const members: Rule = ({ content }) =>
  content.memberIds.length ? [] : [say('bad', 'noMembers', 'S2.O3', { field: 'members' })];

const room: Rule = ({ content, room: chosen }) => {
  if (!content.roomId && !content.place) return [say('bad', 'noPlace', 'S1.3', { field: 'roomId' })];
  if (!chosen || !content.startsAt || !content.endsAt) return [];
  const heads = peopleOf(content).length;
  const args = { room: chosen.name, heads, capacity: chosen.capacity, from: chosen.openFrom, until: chosen.openUntil };
  const faults: Verdict[] = [];
  if (!chosen.active) faults.push(say('bad', 'roomRetired', 'S8.X1', { args, field: 'roomId' }));
  if (heads > chosen.capacity) faults.push(say('bad', 'roomTooSmall', 'P21', { args, field: 'roomId' }));
  const from = localOf(content.startsAt).time;
  const until = localOf(content.endsAt).time;
  if (from < chosen.openFrom || (until === '00:00' ? '24:00' : until) > chosen.openUntil)
    faults.push(say('bad', 'roomShut', 'S8.X1', { args, field: 'roomId' }));
  if (chosen.taken) {
    const taken = { room: chosen.name, when: screenSpan(chosen.taken.startsAt, chosen.taken.endsAt) };
    const key = chosen.taken.title ? 'roomTakenBy' : 'roomTaken';
    faults.push(say('bad', key, 'P21', { args: { ...taken, title: chosen.taken.title ?? '' }, field: 'roomId' }));
  }
  return faults.length
    ? faults
    : [say('ok', 'roomFree', 'S8.X1', { args: { ...args, when: screenSpan(content.startsAt, content.endsAt) } })];
};

const clearance: Rule = ({ content, people }) => {
  const level = labels.indexOf(content.label);
  const lacking = (person: NamedPerson | undefined): person is NamedPerson =>
    person !== undefined && labels.indexOf(person.clearance) < level;
  return peopleOf(content)
    .map((id) => people.get(id))
    .filter(lacking)
    .map(({ name }) =>
      say('bad', 'notCleared', 'S5.C2', { args: { name }, field: 'label', hint: hint('notClearedHint') }),
    );
};

const gone: Rule = ({ content, people }) =>
  peopleOf(content)
    .map((id) => people.get(id))
    .filter((person) => person && !person.active)
    .map((person) => say('bad', 'personGone', 'S2.O3', { args: { name: person!.name }, field: 'members' }));

const rules: Rule[] = [
  ...[purpose, lean, time, leadVerdict, topics, limits, duration, roles, separation, members, experts, memberUnits],
  ...[papers, planned, fees, represented, clashes, room, clearance, gone],
];

/** What the rules say of an application, refused ones first (S1.2, S2.K2–K4, S2.O1, S2.O3, S3.N3, P20–P22). */
export function applicationVerdicts(facts: ApplicationFacts): Verdict[] {
  const order = { bad: 0, wait: 1, ok: 2 };
  return rules.flatMap((rule) => rule(facts)).sort((a, b) => order[a.kind] - order[b.kind]);
}
