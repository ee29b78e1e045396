import type { Label } from '../../platform/access/principal.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, Refused } from '../../platform/web/errors.js';
import { spanFaults, type Span } from '../bookings/booking.rules.js';
import { Engagement, Partner } from './partner.entity.js';
import { engagementFaults, isInForce, ratingFaults, stateMoved } from './partner.rules.js';

/** A partner that a meeting wants to use. */
export interface EngagementRequest extends Span {
  partnerId: string;
  meetingId: string;
  title: string;
  label: Label;
  purpose: string;
  reason: string;
  priceFen: number | null;
  holderId: string;
}

/** Engages a partner; a hired venue is asked for and waits for approval (S8.X5). Throws `Refused`. */
export async function engagePartner(tx: Tx, request: EngagementRequest): Promise<Engagement> {
  const partner = await tx.lock(Partner, request.partnerId);
  refuse([...spanFaults(request, tx.act.at), ...engagementFaults(partner, request)]);
  const id = newId();
  const state = partner.kind === 'VENUE' ? 'ASKED' : 'ENGAGED';
  const { reason, ...rest } = request;
  await tx.insert(Engagement, { id, ...rest, reason: reason || null, state, createdAt: tx.act.at });
  tx.audit({ act: 'partner.engage', subject: 'engagement', id, detail: { partnerId: partner.id, state } });
  return tx.one(Engagement, { id });
}

/** Decides on a hired venue. Throws `Refused` when it is decided already. */
export async function decideEngagement(tx: Tx, id: string, agrees: boolean, opinion: string): Promise<Engagement> {
  const engagement = await tx.lock(Engagement, id);
  if (engagement.state !== 'ASKED') throw new Refused({ key: 'partners.refused.decided', source: 'S8.X5' });
  const by = { decidedById: tx.act.who.id, decidedByName: tx.act.who.name, decidedAt: tx.act.at };
  const state = agrees ? 'ENGAGED' : 'REFUSED';
  await tx.change(Engagement, engagement, { ...by, state, opinion: opinion || null });
  await tx.todos.close({ kind: 'engagement', id });
  tx.audit({ act: `partner.${agrees ? 'approve' : 'refuse'}`, subject: 'engagement', id });
  return engagement;
}

/** Notes how good the partner was. Throws `Refused` before the meeting is over. */
export async function rateEngagement(tx: Tx, id: string, rating: number, note: string): Promise<void> {
  const engagement = await tx.lock(Engagement, id);
  refuse(ratingFaults(engagement, tx.act.at));
  await tx.change(Engagement, engagement, { rating, ratingNote: note || null });
  tx.audit({ act: 'partner.rate', subject: 'engagement', id, detail: { rating } });
}

/** Does without the partner; the engagement stays with when and why. Ended already: nothing happens. */
export async function releaseEngagement(tx: Tx, id: string, reason: string): Promise<void> {
  const engagement = await tx.lock(Engagement, id);
  if (!isInForce(engagement)) return;
  await tx.change(Engagement, engagement, { state: 'RELEASED', releasedAt: tx.act.at, releaseReason: reason });
  await tx.todos.close({ kind: 'engagement', id });
  tx.audit({ act: 'partner.release', subject: 'engagement', id, detail: { from: engagement.state } });
}

/**
 * Moves what a meeting has engaged to its new time; an approved venue waits for approval again. Returns the ids of those
 * that wait. Throws `Refused` where a contract does not hold then.
 */
export async function moveEngagements(tx: Tx, meetingId: string, span: Span): Promise<string[]> {
  const waiting: string[] = [];
  for (const engagement of await inForce(tx, meetingId)) {
    const { id, startsAt, endsAt } = engagement;
    if (startsAt === span.startsAt && endsAt === span.endsAt) continue;
    const partner = await tx.one(Partner, { id: engagement.partnerId });
    refuse(engagementFaults(partner, { ...span, label: engagement.label, reason: engagement.reason ?? '' }));
    const state = stateMoved(engagement.state, partner.kind);
    await tx.change(Engagement, engagement, { ...span, state, ...(state === 'ASKED' ? undecided : {}) });
    if (state === 'ASKED') waiting.push(id);
    tx.audit({ act: 'partner.move', subject: 'engagement', id, detail: { ...span, state } });
  }
  return waiting;
}

const undecided = { decidedById: null, decidedByName: null, decidedAt: null, opinion: null };

/** Does without all that a meeting has engaged. */
export async function releaseEngagements(tx: Tx, meetingId: string, reason: string): Promise<void> {
  for (const { id } of await inForce(tx, meetingId)) await releaseEngagement(tx, id, reason);
}

async function inForce(tx: Tx, meetingId: string): Promise<Engagement[]> {
  return (await tx.find(Engagement, { meetingId }, { id: 'ASC' })).filter(isInForce);
}
