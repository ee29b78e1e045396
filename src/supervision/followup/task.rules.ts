import type { Act } from '../../platform/access/act.js';
import { hasRole, standsFor } from '../../platform/access/principal.js';
import { addWorkingDays, overdueWorkingDays, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { StateTable } from '../../platform/feature/feature.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import type { Refusal } from '../../platform/web/errors.js';

export type TaskState =
  | 'ASSIGNED'
  | 'CONTESTED'
  | 'IN_PROGRESS'
  | 'DONE_CLAIMED'
  | 'RETURNED'
  | 'ACCEPTED'
  | 'CLOSED'
  | 'SUSPENDED'
  | 'MERGED'
  | 'CANCELLED';

const underWay = ['ASSIGNED', 'IN_PROGRESS', 'RETURNED'] as const;

/** 交办 → 签收 → 申请办结 → 办结 → 销号; beside it 异议, 暂缓, 并入, 撤销 and the re-check (domain §8.5). */
export const taskActs = {
  sign: { from: ['ASSIGNED'], to: 'IN_PROGRESS' },
  contest: { from: ['ASSIGNED'], to: 'CONTESTED' },
  uphold: { from: ['CONTESTED'], to: 'ASSIGNED' },
  reassign: { from: ['CONTESTED'], to: 'ASSIGNED' },
  claim: { from: ['IN_PROGRESS', 'RETURNED'], to: 'DONE_CLAIMED' },
  return: { from: ['DONE_CLAIMED'], to: 'RETURNED' },
  accept: { from: ['DONE_CLAIMED'], to: 'ACCEPTED' },
  close: { from: ['ACCEPTED'], to: 'CLOSED' },
  reopen: { from: ['CLOSED'], to: 'IN_PROGRESS' },
  suspend: { from: ['IN_PROGRESS', 'RETURNED'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'IN_PROGRESS' },
  merge: { from: [...underWay, 'SUSPENDED'], to: 'MERGED' },
  cancel: { from: [...underWay, 'SUSPENDED'], to: 'CANCELLED' },
} as const satisfies Record<string, { from: readonly TaskState[]; to: TaskState }>;

export type TaskAct = keyof typeof taskActs;

export const taskStates: StateTable = {
  name: 'task',
  initial: 'ASSIGNED',
  finals: ['CLOSED', 'MERGED', 'CANCELLED'],
  acts: taskActs,
};

/** Whether the table allows an act in a state; a page shows no button that it would refuse. */
export function isOpenFor(act: TaskAct, state: TaskState): boolean {
  return leadsFrom(taskActs[act], state);
}

export interface TaskFacts {
  state: TaskState;
  ownerId: string;
  leadUnitId: string;
  claimedById: string | null;
  dueOn: string;
  originalDueOn: string;
  /** The first day on which the reported progress is behind plan. */
  behindOn: string | null;
}

/** The owner, or head, deputy and liaison of the lead unit. */
export function isOwners(act: Act, task: Pick<TaskFacts, 'ownerId' | 'leadUnitId'>): boolean {
  const speaks = act.who.unitId === task.leadUnitId && act.who.standing !== 'MEMBER';
  return act.who.id === task.ownerId || speaks;
}

export function isFollowupOffice(act: Act): boolean {
  return hasRole(act.who, 'FOLLOWUP');
}

/** Who presided over the decision, or his delegate: grants extensions, and alone cancels (domain §8.5). */
export function isDecider(act: Act, chairId: string | null): boolean {
  return standsFor(act.who, chairId);
}

/** A unit that holds itself the wrong one says so within so many working days of its being assigned. */
export const contestDays = 2;

export function contestRefusals(assignedOn: string, today: string, calendar: WorkingCalendar): (Refusal | false)[] {
  const last = addWorkingDays(calendar, assignedOn, contestDays);
  return [today > last && { key: 'supervision.contest.tooLate', source: 'S3.R6', args: { days: contestDays } }];
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

/** Percent by which the reported progress may stay behind the time that has passed. */
const slack = 20;

/**
 * The first working day on which progress < elapsed time − 20 % (domain §8.5, yellow); null when that would not be
 * before the due date.
 */
export function behindDay(
  task: { assignedOn: string; dueOn: string; progress: number },
  calendar: WorkingCalendar,
): string | null {
  const total = overdueWorkingDays(calendar, task.assignedOn, task.dueOn);
  const day = Math.floor(((task.progress + slack) / 100) * total) + 1;
  return day > total ? null : addWorkingDays(calendar, task.assignedOn, day);
}

/** 未开始, 正常, 临期, 滞后, 逾期, 已办结, 已暂缓, 已终止; always shown with its word. */
export const lights = ['grey', 'green', 'blue', 'yellow', 'red', 'closed', 'paused', 'dropped'] as const;
export type Light = (typeof lights)[number];

const nearDays = 3;

/** The last due date that is near on a day: three working days ahead. */
export function nearUntil(today: string, calendar: WorkingCalendar): string {
  return addWorkingDays(calendar, today, nearDays);
}

/** The light of a task on a day, by its present due date; returned or behind plan is yellow. */
export function lightOf(
  task: Pick<TaskFacts, 'state' | 'dueOn' | 'behindOn'>,
  today: string,
  calendar: WorkingCalendar,
): Light {
  if (task.state === 'CLOSED' || task.state === 'ACCEPTED') return 'closed';
  if (task.state === 'SUSPENDED') return 'paused';
  if (task.state === 'MERGED' || task.state === 'CANCELLED') return 'dropped';
  if (today > task.dueOn) return 'red';
  if (task.state === 'RETURNED') return 'yellow';
  if (task.dueOn <= nearUntil(today, calendar)) return 'blue';
  if (task.state === 'DONE_CLAIMED') return 'green';
  if (task.behindOn && task.behindOn <= today) return 'yellow';
  return task.state === 'IN_PROGRESS' ? 'green' : 'grey';
}

/** Working days overdue by the present due date; 0 when it is not. */
export function overdueOf(task: Pick<TaskFacts, 'dueOn'>, today: string, calendar: WorkingCalendar): number {
  return overdueWorkingDays(calendar, task.dueOn, today);
}
