import { hasRole, type Label, type Principal } from '../../platform/access/principal.js';
import { localDateOf } from '../../platform/clock/instant.js';
import type { StateTable } from '../../platform/feature/feature.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { Span } from '../bookings/booking.rules.js';

/** 租用会场, 服务供应商, 翻译, 其他 (S8.X5). */
export const partnerKinds = ['VENUE', 'SUPPLIER', 'INTERPRETER', 'OTHER'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

export type EngagementState = 'ASKED' | 'ENGAGED' | 'REFUSED' | 'RELEASED';

const engagementActs = {
  approve: { from: ['ASKED'], to: 'ENGAGED' },
  refuse: { from: ['ASKED'], to: 'REFUSED' },
  release: { from: ['ASKED', 'ENGAGED'], to: 'RELEASED' },
  move: { from: ['ASKED', 'ENGAGED'], to: 'ASKED' },
} as const;

/** (state, act) → state. A hired venue is asked for; others are engaged at once (S8.X5). */
export const engagementStateTable: StateTable = {
  name: 'engagement',
  initial: 'ASKED',
  finals: ['REFUSED', 'RELEASED'],
  acts: engagementActs,
};

/** Whether the partner is still asked for or engaged. */
export function isInForce(engagement: { state: EngagementState }): boolean {
  return leadsFrom(engagementActs.release, engagement.state);
}

/** The state after a move to another time: what was approved was approved for the old one, so a hired venue is asked for again. */
export function stateMoved(state: EngagementState, kind: PartnerKind): EngagementState {
  return kind === 'VENUE' && leadsFrom(engagementActs.move, state) ? engagementActs.move.to : state;
}

/** Whether this person keeps the register. */
export function keepsPartners(person: Principal): boolean {
  return hasRole(person, 'SECRETARY', 'ROOM_KEEPER');
}

/** A partner as engagements are judged by it. */
export interface PartnerTerms {
  name: string;
  kind: PartnerKind;
  active: boolean | number;
  contractFrom: string;
  contractUntil: string;
  commitmentUntil: string | null;
}

/** Why a partner cannot be used then: no contract that holds, no commitment to secrecy, no reason for leaving the house. */
export function engagementFaults(partner: PartnerTerms, wanted: Span & { label: Label; reason: string }): Refusal[] {
  const { name } = partner;
  const where = { field: 'partnerId', source: 'S8.X5' };
  const day = localDateOf(wanted.endsAt);
  const faults: Refusal[] = [];
  if (!partner.active) faults.push({ key: 'partners.refused.retired', args: { name }, ...where });
  if (localDateOf(wanted.startsAt) < partner.contractFrom || day > partner.contractUntil)
    faults.push({ key: 'partners.refused.noContract', args: { name, until: partner.contractUntil }, ...where });
  if (wanted.label === 'WORK_SECRET' && (partner.commitmentUntil ?? '') < day)
    faults.push({ key: 'partners.refused.noCommitment', args: { name }, ...where, source: 'S5.C2' });
  if (partner.kind === 'VENUE' && !wanted.reason)
    faults.push({ key: 'partners.refused.noReason', field: 'reason', source: 'S8.X5' });
  return faults;
}

/** Why it cannot be rated: never used, or not over yet. */
export function ratingFaults(engagement: { state: EngagementState; endsAt: string }, now: string): Refusal[] {
  const over = engagement.state === 'ENGAGED' && engagement.endsAt <= now;
  return over ? [] : [{ key: 'partners.refused.notOver', source: 'S8.X5' }];
}
