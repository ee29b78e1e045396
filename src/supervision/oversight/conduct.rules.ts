import { minutesBetween } from '../../platform/clock/instant.js';
import { attendances } from '../../minutes/minutes.js';
import type { ProcedureFacts } from './procedure.facts.js';
import { judged, notApplicable } from './verdict.js';

type Rule = (facts: ProcedureFacts) => ReturnType<typeof judged>;

/** A tenth over plan is still in plan (domain §8.2 E3); minutes a start may be late (E1). */
const tolerance = 1.1;
const startGrace = 5;

const invited = (facts: ProcedureFacts) => attendances(facts.sitting).filter((one) => one.capacity !== 'STAFF');

const late: Rule = (facts) => {
  if (!facts.sitting.meeting.actualStartAt) return notApplicable;
  const came = invited(facts).filter((one) => one.attendance === 'LATE');
  const longest = Math.max(0, ...came.map((one) => one.minutesLate));
  return judged(came.length === 0, { n: came.length, longest });
};

const absent: Rule = (facts) => {
  if (!facts.sitting.meeting.actualEndAt) return notApplicable;
  const people = invited(facts);
  return judged(!people.some((one) => one.attendance === 'ABSENT'), {
    n: people.filter((one) => one.attendance === 'ABSENT').length,
    due: people.length,
  });
};

/** Left before the end, did not come back, and the chair had not consented (P23). */
const early: Rule = ({ sitting, departures }) => {
  const { actualStartAt, actualEndAt } = sitting.meeting;
  if (!actualEndAt || !actualStartAt) return notApplicable;
  const gone = departures.filter(
    (one) =>
      !one.consented &&
      one.at >= actualStartAt &&
      one.at < actualEndAt &&
      !sitting.events.some((event) => event.personId === one.personId && event.kind !== 'LEFT' && event.at > one.at),
  );
  return judged(gone.length === 0, { n: gone.length });
};

const leaveAsked: Rule = ({ leaves, notice, sitting }) => {
  if (!leaves.length) return notApplicable;
  const due = notice?.replyDueAt ?? sitting.meeting.startsAt;
  const tardy = leaves.filter((leave) => leave.askedAt > due).length;
  return judged(tardy === 0, { leaves: leaves.length, tardy });
};

/** Breaches of order that were noted in the room (S5.D2–S5.D4). */
const orderly: Rule = ({ sitting, breaches }) =>
  sitting.meeting.actualStartAt ? judged(breaches === 0, { n: breaches }) : notApplicable;

const punctual: Rule = ({ sitting }) => {
  const { startsAt, actualStartAt } = sitting.meeting;
  if (!actualStartAt) return notApplicable;
  const minutes = Math.max(0, minutesBetween(startsAt, actualStartAt));
  return judged(minutes <= startGrace, { minutes });
};

const length: Rule = ({ sitting }) => {
  const { startsAt, endsAt, actualStartAt, actualEndAt } = sitting.meeting;
  if (!actualStartAt || !actualEndAt) return notApplicable;
  const planned = minutesBetween(startsAt, endsAt);
  const actual = minutesBetween(actualStartAt, actualEndAt);
  return judged(actual <= planned * tolerance, { planned, actual });
};

const held = (facts: ProcedureFacts) => facts.sitting.items.filter((item) => item.startedAt && item.endedAt);

const itemLength: Rule = (facts) => {
  const items = held(facts);
  if (!items.length) return notApplicable;
  const over = items.filter((item) => minutesBetween(item.startedAt!, item.endedAt!) > item.minutes * tolerance);
  return judged(over.length === 0, { items: items.length, over: over.length });
};

const order: Rule = (facts) => {
  const items = held(facts);
  if (!items.length) return notApplicable;
  const swapped = facts.deviations.filter((one) => one.kind === 'OUT_OF_ORDER').length;
  return judged(swapped === 0, { items: items.length, swapped });
};

/** Σ item minutes / length (E8): shown, and below half it is remarked on. */
const effective: Rule = (facts) => {
  const { actualStartAt, actualEndAt } = facts.sitting.meeting;
  const length = actualStartAt && actualEndAt ? minutesBetween(actualStartAt, actualEndAt) : 0;
  if (!length) return notApplicable;
  const spent = held(facts).reduce((sum, item) => sum + minutesBetween(item.startedAt!, item.endedAt!), 0);
  const share = Math.round((spent / length) * 100);
  return judged(share >= 50, { spent, length, share });
};

/** 纪律. */
export const disciplineRules: { rule: string; source: string; evidence: string; judge: Rule }[] = [
  { rule: 'late', source: 'P23', evidence: 'checkin', judge: late },
  { rule: 'early', source: 'P23', evidence: 'checkin', judge: early },
  { rule: 'absent', source: 'P23', evidence: 'checkin', judge: absent },
  { rule: 'conduct', source: 'S5.D2', evidence: 'conduct', judge: orderly },
  { rule: 'leaveAsked', source: 'P13', evidence: '', judge: leaveAsked },
];

/** 时间. */
export const timeRules: typeof disciplineRules = [
  { rule: 'punctual', source: 'S4.S2', evidence: 'session', judge: punctual },
  { rule: 'length', source: 'P22', evidence: 'session', judge: length },
  { rule: 'itemLength', source: 'P22', evidence: 'session', judge: itemLength },
  { rule: 'order', source: 'S4.S2', evidence: 'session', judge: order },
  { rule: 'effective', source: 'S4.S2', evidence: 'session', judge: effective },
];
