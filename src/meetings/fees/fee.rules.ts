import { daysBetween, localDateOf } from '../../platform/clock/instant.js';
import type { Verdict } from '../verdicts/verdict.js';

/** The standard of a fee class (domain §4); null limits are set by the document that approves the meeting. */
export interface FeeTerms {
  /** All-in cap in fen per person and day: lodging, meals and the rest may be shifted below it. */
  capFen: number;
  mostDays: number | null;
  mostHeads: number | null;
  /** Days allowed for arrival and departure together; they count for the cap, not for the length. */
  travelDays: number;
  /** Staff in percent of the delegates, both counted as heads; null where none is set. */
  staffPercent: number | null;
}

/** A meeting as the standard judges it. */
export interface Costed {
  startsAt: string | null;
  endsAt: string | null;
  /** Everybody, staff included. */
  heads: number;
  /** How many of them are staff (工作人员); unknown in an application without a budget. */
  staff?: number | null;
  costFen: number | null;
}

/** Days from the first to the last, both counted. */
export function meetingDays({ startsAt, endsAt }: Pick<Costed, 'startsAt' | 'endsAt'>): number {
  return startsAt && endsAt ? daysBetween(localDateOf(startsAt), localDateOf(endsAt)) + 1 : 1;
}

/** The most that a meeting may cost, in fen: cap × heads × (days + days of travel). */
export function mostFen(meeting: Costed, terms: FeeTerms): number {
  return terms.capFen * meeting.heads * (meetingDays(meeting) + terms.travelDays);
}

const yuan = (fen: number) => (fen / 100).toFixed(2);

/** The most staff for so many heads: the share of the delegates, and always one. */
export function mostStaff(heads: number, staff: number, percent: number): number {
  return Math.max(1, Math.floor(((heads - staff) * percent) / 100));
}

/** Cost, length and size against the standard of the class (domain §4.1, checks 1 and 2). */
export function feeVerdicts(meeting: Costed, terms: FeeTerms): Verdict[] {
  const say = (kind: Verdict['kind'], key: string, rest: Partial<Verdict>): Verdict => ({
    kind,
    key: `fees.verdict.${key}`,
    source: 'S8.X7',
    ...rest,
  });
  const { heads, costFen } = meeting;
  const days = meetingDays(meeting);
  const said: Verdict[] = [];
  if (terms.mostDays !== null && days > terms.mostDays)
    said.push(say('bad', 'tooLong', { args: { days, most: terms.mostDays }, field: 'minutes' }));
  if (terms.mostHeads !== null && heads > terms.mostHeads)
    said.push(say('bad', 'tooMany', { args: { heads, most: terms.mostHeads }, field: 'members' }));
  const { staff } = meeting;
  if (terms.staffPercent !== null && staff) {
    const most = mostStaff(heads, staff, terms.staffPercent);
    const args = { staff, most, percent: terms.staffPercent };
    if (staff > most) said.push(say('bad', 'tooManyStaff', { args, field: 'staff' }));
  }
  if (costFen === null || !heads) return said;
  const most = mostFen(meeting, terms);
  const args = { cost: yuan(costFen), most: yuan(most), cap: yuan(terms.capFen), heads, days: days + terms.travelDays };
  return [
    ...said,
    costFen > most ? say('bad', 'overCap', { args, field: 'costFen' }) : say('ok', 'withinCap', { args }),
  ];
}

/** What is asked for beyond the standard: the reason given, and whether there is anybody to decide on it. */
export interface Exception {
  reason: string;
  decidable: boolean;
}

/** Whether a verdict forbids it, so that only the exceptional step could allow it. */
export function isExceptional(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({ kind }) => kind === 'bad');
}

/** Over the standard is refused, unless it is asked for with a reason: then the additional approver decides (S8.X7). */
export function exceptionVerdicts(verdicts: readonly Verdict[], { reason, decidable }: Exception): Verdict[] {
  if (!isExceptional(verdicts)) return [...verdicts];
  if (!reason)
    return verdicts.map((one) => (one.kind === 'bad' ? { ...one, hint: { key: 'fees.verdict.exceptionHint' } } : one));
  const hint = { key: 'fees.verdict.exceptionAsked', args: { reason } };
  const asked = verdicts.map((one): Verdict => (one.kind === 'bad' ? { ...one, kind: 'wait', hint } : one));
  if (decidable) return asked;
  const key = 'fees.verdict.noExceptionApprover';
  return [...asked, { kind: 'bad', key, source: 'P20', field: 'feeExceptionReason' }];
}
