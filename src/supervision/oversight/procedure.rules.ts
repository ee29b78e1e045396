import { screenDate, screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { addWorkingDays, leadDays } from '../../platform/clock/working-days.rules.js';
import { isPassed, isQuorate, quorumAt, quorumOf, wasPresentDuring } from '../../minutes/minutes.js';
import type { ProcedureFacts } from './procedure.facts.js';
import { judged, judgedInTime, notApplicable } from './verdict.js';

type Rule = (facts: ProcedureFacts) => ReturnType<typeof judged>;

/** Papers come this many working days before the meeting (P11). */
const materialLead = 2;
/** Working days from the end until the record is approved (P16) and the minutes are issued (P17). */
const recordDays = 3;
const minutesDays = 3;
/** Working days from the end until the fees are settled. */
const settlementDays = 10;
/** Working days from a decision to the first report on it (P19). */
const reportDays = 5;

const approved: Rule = ({ approvedAt, notice }) => {
  if (!notice) return notApplicable;
  return judged(approvedAt !== null && approvedAt <= notice.issuedAt, {
    approved: approvedAt ? screenInstant(approvedAt) : '—',
    issued: screenInstant(notice.issuedAt),
  });
};

const lead: Rule = ({ notice }) => {
  if (!notice) return notApplicable;
  const args = { days: notice.leadDays, wanted: notice.leadWanted };
  if (notice.leadDays >= notice.leadWanted) return judged(true, args);
  const excused = Boolean(notice.urgent) && notice.urgentById !== null;
  return { ...judged(excused, args), ...(excused ? { said: 'urgent' } : {}) };
};

const quorum: Rule = ({ sitting }) => {
  const opened = sitting.meeting.actualStartAt;
  if (!opened) return notApplicable;
  const at = quorumAt(sitting, opened);
  return judged(isQuorate(at), { ...at, wanted: quorumOf(at) });
};

const personnel: Rule = ({ sitting }) => {
  const items = sitting.items.filter((item) => item.isPersonnel && item.startedAt);
  if (!items.length) return notApplicable;
  const all = items.map((item) => quorumAt(sitting, item.startedAt!, item.id));
  const least = all.reduce((a, b) => (a.present <= b.present ? a : b));
  return judged(least.present * 3 >= least.due * 2, { ...least, wanted: Math.ceil((least.due * 2) / 3) });
};

const computed: Rule = ({ sitting, votes }) => {
  if (!votes.length) return notApplicable;
  const wrong = votes.filter(
    (vote) => Boolean(vote.passed) !== isPassed(vote, vote.due, sitting.meeting.majority),
  ).length;
  return judged(wrong === 0, { votes: votes.length, wrong });
};

const noAbsentVotes: Rule = ({ votes }) => {
  if (!votes.length) return notApplicable;
  const over = votes.filter((vote) => vote.yes + vote.no + vote.abstain > vote.present).length;
  return judged(over === 0, { votes: votes.length, over });
};

/** P5 binds where a vote is needed: major and personnel matters that were passed (P8 elsewhere). */
const itemByItem: Rule = ({ sitting, votes }) => {
  const bound = sitting.items.filter(
    (item) => (item.isMajor || item.isPersonnel) && ['PASSED', 'AGREED'].includes(item.outcome ?? ''),
  );
  if (!bound.length) return notApplicable;
  const voted = bound.filter((item) => votes.some((vote) => vote.itemId === item.id)).length;
  return judged(voted === bound.length, { voted, items: bound.length });
};

/** P7, as far as the system knows: who was recused from a held item left the room for it. */
const keptOut: Rule = ({ sitting, deviations }) => {
  const held = sitting.items.filter((item) => item.recused && item.endedAt);
  if (!held.length) return notApplicable;
  const stayed = held.filter((item) => deviations.some((one) => one.kind === 'RECUSED' && one.itemId === item.id));
  return judged(stayed.length === 0, { items: held.length, stayed: stayed.length });
};

const lastSpeaker: Rule = ({ sitting, entries }) => {
  const { chairId, isMajor } = sitting.meeting;
  const spoken = entries.filter((entry) => entry.kind === 'SPEECH' || entry.kind === 'DISSENT');
  const items = sitting.items.filter(
    (item) => (isMajor || item.isMajor) && spoken.some((one) => one.itemId === item.id && one.speakerId === chairId),
  );
  if (!items.length) return notApplicable;
  const members = new Set(sitting.people.flatMap((one) => (one.capacity === 'MEMBER' ? [one.personId] : [])));
  const early = items.filter((item) => {
    const own = spoken.filter((one) => one.itemId === item.id);
    const chair = Math.min(...own.filter((one) => one.speakerId === chairId).map((one) => one.position));
    return own.some((one) => one.speakerId !== chairId && members.has(one.speakerId ?? '') && one.position > chair);
  }).length;
  return judged(early === 0, { items: items.length, early });
};

const dissent: Rule = ({ votes, entries }) => {
  const divided = votes.filter((vote) => vote.no > 0);
  if (!divided.length) return notApplicable;
  const told = divided.filter((vote) => entries.some((one) => one.itemId === vote.itemId && one.kind === 'DISSENT'));
  return judged(told.length === divided.length, { divided: divided.length, told: told.length });
};

const noImpromptu: Rule = ({ sitting, deviations }) => {
  if (!sitting.meeting.actualStartAt) return notApplicable;
  const raised = sitting.items.filter((item) => item.impromptu);
  const grave = raised.filter((item) => sitting.meeting.isMajor || item.isMajor || item.isPersonnel).length;
  const unexplained = raised.filter(
    (item) => !deviations.some((one) => one.kind === 'IMPROMPTU' && one.itemId === item.id && one.reason),
  ).length;
  return judged(grave === 0 && unexplained === 0, { raised: raised.length, grave });
};

const materialsInTime: Rule = ({ sitting, materials, calendar }) => {
  if (!materials.length) return notApplicable;
  const day = localDateOf(sitting.meeting.startsAt);
  const late = materials.filter((one) => leadDays(calendar, one.at, day) < materialLead).length;
  return judged(late === 0, { papers: materials.length, late, wanted: materialLead });
};

const recordInTime: Rule = ({ sitting, record, calendar, now }) => {
  const ended = sitting.meeting.actualEndAt;
  if (!ended) return notApplicable;
  const due = addWorkingDays(calendar, localDateOf(ended), recordDays);
  const done = record?.approvedAt ? localDateOf(record.approvedAt) : null;
  return judgedInTime(done, due, localDateOf(now), { due: screenDate(due), done: done ? screenDate(done) : '—' });
};

const minutesInTime: Rule = ({ sitting, minutesIssuedAt, calendar, now }) => {
  const ended = sitting.meeting.actualEndAt;
  if (!ended || !sitting.meeting.minutesRequired) return notApplicable;
  const due = addWorkingDays(calendar, localDateOf(ended), minutesDays);
  const done = minutesIssuedAt ? localDateOf(minutesIssuedAt) : null;
  return judgedInTime(done, due, localDateOf(now), { due: screenDate(due), done: done ? screenDate(done) : '—' });
};

const actionable: Rule = ({ decisions }) => {
  if (!decisions.length) return notApplicable;
  const clear = decisions.filter((one) => one.leadUnitId && one.dueOn).length;
  return judged(clear === decisions.length, { clear, decisions: decisions.length });
};

/** P15: who was asked to an item of his own stays away from the others. */
const ownItemsOnly: Rule = ({ sitting, ownItems }) => {
  const guests = new Set(ownItems.map((one) => one.personId));
  const held = sitting.items.filter((item) => item.startedAt && item.endedAt);
  if (!guests.size || !held.length) return notApplicable;
  const strays = [...guests].filter((personId) =>
    held.some(
      (item) =>
        !ownItems.some((own) => own.personId === personId && own.itemId === item.id) &&
        wasPresentDuring(sitting.events, personId, item.startedAt!, item.endedAt!),
    ),
  ).length;
  return judged(strays === 0, { guests: guests.size, strays });
};

/** P19: the first report comes within five working days of the decision. */
const firstReport: Rule = ({ tasks, calendar, now }) => {
  if (!tasks.length) return notApplicable;
  const states = tasks.map(({ assignedAt, firstReportAt }) => {
    const due = addWorkingDays(calendar, localDateOf(assignedAt), reportDays);
    return judgedInTime(firstReportAt && localDateOf(firstReportAt), due, localDateOf(now), {}).outcome;
  });
  const late = states.filter((state) => state === 'BREACHED').length;
  const args = { tasks: tasks.length, late };
  return !late && states.includes('PENDING') ? { outcome: 'PENDING', args } : judged(late === 0, args);
};

/** P20: no hand judges its own work. */
const separation: Rule = (facts) => {
  const { organizerId, chairId, recorderId } = facts.sitting.meeting;
  const { supervisorId, record } = facts;
  const faults = [
    supervisorId !== null && [organizerId, chairId, recorderId].includes(supervisorId),
    recorderId !== null && recorderId === chairId,
    record !== null && record.approvedById === record.recorderId,
    facts.approverIds.includes(organizerId),
    facts.minutesSignedById !== null && facts.minutesSignedById === facts.minutesDraftedById,
  ].filter(Boolean).length;
  return judged(faults === 0, { faults });
};

const capacity: Rule = ({ sitting, roomCapacity }) => {
  if (roomCapacity === null) return notApplicable;
  return judged(sitting.people.length <= roomCapacity, { people: sitting.people.length, seats: roomCapacity });
};

/** S8.X7: fees are settled in time, within the budget and the ceiling of those who came; the explanation is shown. */
const cost: Rule = ({ settlement, sitting, calendar, now }) => {
  const ended = sitting.meeting.actualEndAt;
  if (!settlement || !ended) return notApplicable;
  const yuan = (fen: number | string | null) => (Number(fen ?? 0) / 100).toFixed(2);
  const { spentFen, budgetFen, ceilingFen, submittedAt, explanation } = settlement;
  const args = {
    ...{ spent: yuan(spentFen), budget: yuan(budgetFen), ceiling: yuan(ceilingFen), explanation: explanation || '—' },
  };
  const due = addWorkingDays(calendar, localDateOf(ended), settlementDays);
  const inTime = judgedInTime(submittedAt && localDateOf(submittedAt), due, localDateOf(now), args);
  if (inTime.outcome !== 'MET') return inTime;
  return judged(Number(spentFen) <= Math.min(Number(budgetFen), Number(ceilingFen)), args);
};

/** 程序: each rule by name, with its source and the page that proves it. */
export const procedureRules: { rule: string; source: string; evidence: string; judge: Rule }[] = [
  { rule: 'approved', source: 'S2.O4', evidence: '', judge: approved },
  { rule: 'lead', source: 'P12', evidence: 'notice', judge: lead },
  { rule: 'materials', source: 'P11', evidence: 'materials', judge: materialsInTime },
  { rule: 'capacity', source: 'P21', evidence: 'people', judge: capacity },
  { rule: 'quorum', source: 'P1', evidence: 'checkin', judge: quorum },
  { rule: 'personnel', source: 'P2', evidence: 'session', judge: personnel },
  { rule: 'impromptu', source: 'P9', evidence: 'session', judge: noImpromptu },
  { rule: 'itemByItem', source: 'P5', evidence: 'session', judge: itemByItem },
  { rule: 'computed', source: 'P3', evidence: 'session', judge: computed },
  { rule: 'noAbsentVotes', source: 'P4', evidence: 'session', judge: noAbsentVotes },
  { rule: 'keptOut', source: 'P7', evidence: 'session', judge: keptOut },
  { rule: 'lastSpeaker', source: 'P6', evidence: 'record', judge: lastSpeaker },
  { rule: 'dissent', source: 'S4.S2', evidence: 'record', judge: dissent },
  { rule: 'ownItemsOnly', source: 'P15', evidence: 'checkin', judge: ownItemsOnly },
  { rule: 'separation', source: 'P20', evidence: '', judge: separation },
  { rule: 'cost', source: 'S8.X7', evidence: 'cost', judge: cost },
  { rule: 'record', source: 'P16', evidence: 'record', judge: recordInTime },
  { rule: 'minutes', source: 'P17', evidence: 'minutes', judge: minutesInTime },
  { rule: 'actionable', source: 'P18', evidence: 'decisions', judge: actionable },
  { rule: 'firstReport', source: 'P19', evidence: 'decisions', judge: firstReport },
];
