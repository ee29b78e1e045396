import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import {
  addWorkingDays,
  leadBetween,
  overdueWorkingDays,
  type WorkingCalendar,
} from '../../platform/clock/working-days.rules.js';
import type { StateTable } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';

export type TaskState = 'ASSIGNED' | 'IN_PROGRESS' | 'DONE_CLAIMED' | 'RETURNED' | 'ACCEPTED' | 'CLOSED';

/** 交办 → 签收 → 申请办结 → 办结 → 销号 (domain §8.5). */
export const taskActs = {
  sign: { from: ['ASSIGNED'], to: 'IN_PROGRESS' },
  claim: { from: ['IN_PROGRESS', 'RETURNED'], to: 'DONE_CLAIMED' },
  return: { from: ['DONE_CLAIMED'], to: 'RETURNED' },
  accept: { from: ['DONE_CLAIMED'], to: 'ACCEPTED' },
  close: { from: ['ACCEPTED'], to: 'CLOSED' },
} as const satisfies Record<string, { from: readonly TaskState[]; to: TaskState }>;

export const taskStates: StateTable = { name: 'task', initial: 'ASSIGNED', finals: ['CLOSED'], acts: taskActs };

export interface TaskFacts {
  state: TaskState;
  ownerId: string;
  leadUnitId: string;
  claimedById: string | null;
  dueOn: string;
  originalDueOn: string;
}

/** The owner, or head, deputy and liaison of the lead unit. */
export function isOwners(act: Act, task: Pick<TaskFacts, 'ownerId' | 'leadUnitId'>): boolean {
  const speaks = act.who.unitId === task.leadUnitId && act.who.standing !== 'MEMBER';
  return act.who.id === task.ownerId || speaks;
}

export function isFollowupOffice(act: Act): boolean {
  return hasRole(act.who, 'FOLLOWUP');
}

/** The office checks a claim and strikes off, but never what the same person has claimed (P20). */
export function checkRefusals(act: Act, task: TaskFacts): (Refusal | false)[] {
  return [task.claimedById === act.who.id && { key: 'supervision.task.ownClaim', source: 'P20' }];
}

/** Why an extension cannot be asked: only before the due date, only to a later day (domain §8.5). */
export function extensionRefusals(
  task: TaskFacts,
  today: string,
  wanted: string,
  pending: boolean,
): (Refusal | false)[] {
  return [
    today > task.dueOn && { key: 'supervision.extension.tooLate', source: 'S3.R6' },
    wanted <= task.dueOn && { key: 'supervision.extension.notLater', field: 'wantedDay' },
    pending && { key: 'supervision.extension.pending' },
  ];
}

/** 未开始, 正常, 临期, 滞后, 逾期, 已销号; always shown with its word. */
export type Light = 'grey' | 'green' | 'blue' | 'yellow' | 'red' | 'closed';

const nearDays = 3;

/** The light of a task on a day. Overdue counts by the present due date; returned is behind. */
export function lightOf(task: Pick<TaskFacts, 'state' | 'dueOn'>, today: string, calendar: WorkingCalendar): Light {
  if (task.state === 'CLOSED' || task.state === 'ACCEPTED') return 'closed';
  if (today > task.dueOn) return 'red';
  if (task.state === 'RETURNED') return 'yellow';
  if (leadBetween(calendar, today, task.dueOn) < nearDays) return 'blue';
  return task.state === 'ASSIGNED' ? 'grey' : 'green';
}

/** Working days overdue by the present due date; 0 when it is not. */
export function overdueOf(task: Pick<TaskFacts, 'dueOn'>, today: string, calendar: WorkingCalendar): number {
  return overdueWorkingDays(calendar, task.dueOn, today);
}

/** A step of the ladder: how many working days from the due date, and how far up it goes. */
export interface Rung {
  step: string;
  day: string;
  to: 'OWNER' | 'LIAISON' | 'HEAD' | 'PRINCIPAL';
}

/** Reminders before, on and after the due date, each on its own day (domain §8.5, pages.md 督办-3, -5, -6). */
export function ladderOf(dueOn: string, calendar: WorkingCalendar): Rung[] {
  const day = (n: number) => addWorkingDays(calendar, dueOn, n);
  return [
    { step: 'T-5', day: day(-5), to: 'OWNER' },
    { step: 'T-1', day: day(-1), to: 'LIAISON' },
    { step: 'T', day: dueOn, to: 'OWNER' },
    { step: 'T+1', day: day(1), to: 'HEAD' },
    { step: 'T+3', day: day(3), to: 'PRINCIPAL' },
  ];
}
