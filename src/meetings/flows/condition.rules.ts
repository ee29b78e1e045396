import { parseMoney } from '../../platform/web/input/number.js';
import type { FieldFault } from '../../platform/web/forms/submitted.js';
import type { ApplicationContent } from '../application/application.js';

/**
 * When a step is taken at all (S6.I1): the meeting spends meeting fees, is of class 一类 or 二类, costs more than an
 * amount, is a work secret, decides on 三重一大, comes at short notice (P12), or is held by one unit. None: always.
 */
export const conditions = ['FEES', 'HIGH_CLASS', 'AMOUNT', 'WORK_SECRET', 'MAJOR', 'URGENT', 'UNIT'] as const;
export type Condition = (typeof conditions)[number];

/** A step's condition; `onlyValue` is the amount in fen for `AMOUNT`, the unit's id for `UNIT`, else null. */
export interface Conditional {
  onlyWhen: Condition | null;
  onlyValue: string | null;
}

/** What of an application the conditions look at. */
export type Conditioned = Pick<ApplicationContent, 'feeClass' | 'costFen' | 'label' | 'isMajor' | 'hostUnitId'> & {
  urgentReason: string;
};

const holds: Record<Condition, (asked: Conditioned, value: string | null) => boolean> = {
  FEES: ({ feeClass }) => Boolean(feeClass),
  HIGH_CLASS: ({ feeClass }) => feeClass === 'I' || feeClass === 'II',
  AMOUNT: ({ costFen }, value) => Number(costFen ?? 0) > Number(value),
  WORK_SECRET: ({ label }) => label === 'WORK_SECRET',
  MAJOR: ({ isMajor }) => Boolean(isMajor),
  URGENT: ({ urgentReason }) => urgentReason !== '',
  UNIT: ({ hostUnitId }, value) => hostUnitId === value,
};

/** Whether an application goes through this step. */
export function isTaken({ onlyWhen, onlyValue }: Conditional, asked: Conditioned): boolean {
  return !onlyWhen || holds[onlyWhen](asked, onlyValue);
}

/** The condition of one row of the chain's form; `unitId` is the unit found for what was typed. */
export function readCondition(
  typed: { onlyWhen: string; onlyValue: string; unitId: string | null },
  args: { step: number },
): Conditional & { faults: FieldFault[] } {
  const onlyWhen = conditions.find((one) => one === typed.onlyWhen) ?? null;
  const fault = (key: string) => ({ onlyWhen, onlyValue: null, faults: [{ field: 'steps', key, args }] });
  if (typed.onlyWhen && !onlyWhen) return fault('input.choice.notOffered');
  if (onlyWhen === 'UNIT')
    return typed.unitId ? { onlyWhen, onlyValue: typed.unitId, faults: [] } : fault('meetings.flows.whichUnit');
  if (onlyWhen !== 'AMOUNT') return { onlyWhen, onlyValue: null, faults: [] };
  const amount = parseMoney(typed.onlyValue);
  return amount.ok ? { onlyWhen, onlyValue: String(amount.value), faults: [] } : fault('meetings.flows.whichAmount');
}
