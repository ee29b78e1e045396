import { hasRole, isAdministrator, standsFor, type Principal } from '../../platform/access/principal.js';
import type { StateTable } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';

/** 整改中, 已报计划, 待复查, 已销号. */
export type FindingState = 'OPEN' | 'PLANNED' | 'ANSWERED' | 'CLOSED';

/** 现场观察, 音视频, 会后调查, 系统检查 (S4.S3). */
export const findingMethods = ['ON_SITE', 'RECORDING', 'INQUIRY', 'SYSTEM'] as const;
export type FindingMethod = (typeof findingMethods)[number];

/** Problem → rectification notice → plan → answer → recheck → closed (S4.S4); a small fault needs no plan. */
export const findingActs = {
  plan: { from: ['OPEN'], to: 'PLANNED' },
  answer: { from: ['OPEN', 'PLANNED'], to: 'ANSWERED' },
  return: { from: ['ANSWERED'], to: 'OPEN' },
  close: { from: ['ANSWERED'], to: 'CLOSED' },
} as const;

export const findingStateTable: StateTable = {
  name: 'finding',
  initial: 'OPEN',
  finals: ['CLOSED'],
  acts: findingActs,
};

interface Supervised {
  organizerId: string;
  chairId: string | null;
  recorderId: string | null;
  supervisorId: string | null;
}

/** 监督员 and 主任监督: the role that appoints supervisors and reads every check. */
export function oversees(who: Principal): boolean {
  return hasRole(who, 'OVERSIGHT') && !isAdministrator(who);
}

/** Who reads the check of a meeting: oversight, its supervisor, and organiser and chair, whom it concerns (S1.5). */
export function mayReadCheck(who: Principal, meeting: Supervised): boolean {
  const concerned = [meeting.organizerId, meeting.supervisorId].includes(who.id);
  return oversees(who) || concerned || standsFor(who, meeting.chairId);
}

/** P20: the supervisor is neither organiser, chair nor recorder, and is one of the oversight officers. */
export function supervisorFaults(meeting: Supervised, personId: string, isOfficer: boolean): Refusal[] {
  if ([meeting.organizerId, meeting.chairId, meeting.recorderId].includes(personId))
    return [{ key: 'oversight.supervisor.hasDuty', field: 'personId', source: 'P20' }];
  return isOfficer ? [] : [{ key: 'oversight.supervisor.noOfficer', field: 'personId', source: 'S4.S1' }];
}

/** Only the appointed supervisor finds. */
export function mayFind(who: Principal, meeting: Supervised): boolean {
  return meeting.supervisorId === who.id;
}

export interface FindingFacts {
  state: FindingState;
  responsibleId: string;
  supervisorId: string;
}

/** Who is asked to put it right answers. */
export function mayAnswer(who: Principal, finding: FindingFacts): boolean {
  return finding.responsibleId === who.id && isUnanswered(finding);
}

/** A plan comes before the answer, once. */
export function mayPlan(who: Principal, finding: FindingFacts): boolean {
  return finding.responsibleId === who.id && finding.state === 'OPEN';
}

/** Still owed by who is responsible: such a one falls overdue. */
export function isUnanswered({ state }: Pick<FindingFacts, 'state'>): boolean {
  return state === 'OPEN' || state === 'PLANNED';
}

/** The supervisor who found it rechecks, and he alone closes (S4.S4). */
export function mayRecheck(who: Principal, finding: FindingFacts): boolean {
  return finding.supervisorId === who.id && finding.state === 'ANSWERED';
}
