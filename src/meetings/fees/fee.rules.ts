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
}

/** A meeting as the standard judges it. */
export interface Costed {
  startsAt: string | null;
  endsAt: string | null;
  heads: number;
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
  if (costFen === null || !heads) return said;
  const most = mostFen(meeting, terms);
  const args = { cost: yuan(costFen), most: yuan(most), cap: yuan(terms.capFen), heads, days: days + terms.travelDays };
  return [
    ...said,
    costFen > most ? say('bad', 'overCap', { args, field: 'costFen' }) : say('ok', 'withinCap', { args }),
  ];
}
