import type { Act } from '../../platform/access/act.js';
import { addWorkingDays, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import { localDateOf } from '../../platform/clock/instant.js';
import type { Refusal } from '../../platform/web/errors.js';

/** States and acts of an objection (S3.R7). */
export const objectionActs = {
  uphold: { from: ['OPEN'], to: 'UPHELD' },
  decline: { from: ['OPEN'], to: 'DECLINED' },
} as const;

interface Approved {
  state: string;
  approvedAt: string | null;
  recorderId: string;
}

/** The last day on which a record can be contested: so many working days after it was approved. */
export function contestableUntil(record: Approved, calendar: WorkingCalendar, days: number): string | undefined {
  if (record.state !== 'APPROVED' || !record.approvedAt) return undefined;
  return addWorkingDays(calendar, localDateOf(record.approvedAt), days);
}

/** Why a record cannot be contested now: it is not approved, or its window has closed. */
export function objectionRefusal(until: string | undefined, today: string): Refusal | false {
  if (until === undefined) return { key: 'minutes.record.notApproved', source: 'S3.R4' };
  return today > until && { key: 'sitting.objection.closed', source: 'S3.R7' };
}

/** The recorder and the organiser answer, never their own. */
export function mayAnswer(
  act: Act,
  objection: { state: string; raisedById: string },
  duties: { recorderId: string; organizerId: string },
): boolean {
  const answers = [duties.recorderId, duties.organizerId].includes(act.who.id);
  return objection.state === 'OPEN' && answers && act.who.id !== objection.raisedById;
}

/** An upheld objection leads to a correction, so it must say what reads how. */
export function answerRefusals(answer: { verdict: string; original: string; corrected: string }): (Refusal | false)[] {
  const upheld = answer.verdict === 'UPHELD';
  return [
    upheld && !answer.original && { key: 'input.required', field: 'original', source: 'S3.R7' },
    upheld && !answer.corrected && { key: 'input.required', field: 'corrected', source: 'S3.R7' },
  ];
}
