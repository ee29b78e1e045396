import type { StateTable } from '../../platform/feature/feature.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';

/** The regulation's four kinds (S1.1, S2.K1–K4). */
export const meetingTypes = ['ROUTINE', 'TOPIC', 'STUDY', 'JOINT'] as const;
export type MeetingType = (typeof meetingTypes)[number];

export const meetingStates = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'REJECTED',
  'PREPARING',
  'NOTIFIED',
  'POSTPONED',
  'CANCELLED',
  'IN_SESSION',
  'PAUSED',
  'ENDED',
  'RECORD_APPROVED',
  'MINUTES_ISSUED',
  'EVALUATED',
  'ARCHIVED',
] as const;
export type MeetingState = (typeof meetingStates)[number];

/** The nine steps of the life strip (pages.md §1), in order. */
export const stages = [
  'APPLY',
  'APPROVE',
  'PREPARE',
  'NOTIFY',
  'HOLD',
  'RECORD',
  'MINUTES',
  'EVALUATE',
  'ARCHIVE',
] as const;
export type Stage = (typeof stages)[number];

const beforeSession = ['SUBMITTED', 'PREPARING', 'NOTIFIED', 'POSTPONED'] as const;

/** (state, act) → state, and the stage that the act completes (S8.I1, domain §8.6). The only way a state changes. */
export const meetingActs = {
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', stage: 'APPLY' },
  withdraw: { from: ['SUBMITTED'], to: 'DRAFT' },
  return: { from: ['SUBMITTED'], to: 'RETURNED' },
  reject: { from: ['SUBMITTED'], to: 'REJECTED' },
  approve: { from: ['SUBMITTED'], to: 'PREPARING', stage: 'APPROVE' },
  issueNotice: { from: ['PREPARING'], to: 'NOTIFIED', stage: 'NOTIFY' },
  changeNotice: { from: ['NOTIFIED', 'POSTPONED'], to: 'NOTIFIED' },
  postpone: { from: ['PREPARING', 'NOTIFIED'], to: 'POSTPONED' },
  cancel: { from: beforeSession, to: 'CANCELLED' },
  open: { from: ['NOTIFIED'], to: 'IN_SESSION', stage: 'PREPARE' },
  pause: { from: ['IN_SESSION'], to: 'PAUSED' },
  resume: { from: ['PAUSED'], to: 'IN_SESSION' },
  end: { from: ['IN_SESSION', 'PAUSED'], to: 'ENDED', stage: 'HOLD' },
  approveRecord: { from: ['ENDED'], to: 'RECORD_APPROVED', stage: 'RECORD' },
  issueMinutes: { from: ['RECORD_APPROVED'], to: 'MINUTES_ISSUED', stage: 'MINUTES' },
  evaluate: { from: ['RECORD_APPROVED', 'MINUTES_ISSUED'], to: 'EVALUATED', stage: 'EVALUATE' },
  archive: { from: ['RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED'], to: 'ARCHIVED', stage: 'ARCHIVE' },
} as const satisfies Record<string, { from: readonly MeetingState[]; to: MeetingState; stage?: Stage }>;

export type MeetingAct = keyof typeof meetingActs;

export const meetingStateTable: StateTable = {
  name: 'meeting',
  initial: 'DRAFT',
  finals: ['REJECTED', 'CANCELLED', 'ARCHIVED'],
  acts: meetingActs,
};

/** Whether the act is possible in this state. */
export function isPossible(act: MeetingAct, state: MeetingState): boolean {
  return leadsFrom(meetingActs[act], state);
}
