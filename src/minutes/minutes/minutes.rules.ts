import { createHash } from 'node:crypto';
import type { Act } from '../../platform/access/act.js';
import { standsFor } from '../../platform/access/principal.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import { sentence } from '../../platform/text/sentence.rules.js';
import type { Refusal } from '../../platform/web/errors.js';

/** States and acts of minutes (domain §3.6): drafted, sent to be signed, returned or issued. */
export const minutesActs = {
  submit: { from: ['DRAFT', 'RETURNED'], to: 'IN_REVIEW' },
  return: { from: ['IN_REVIEW'], to: 'RETURNED' },
  issue: { from: ['IN_REVIEW'], to: 'ISSUED' },
} as const;

export interface MinutesFacts {
  state: string;
  draftedById: string;
}

export interface MinutesMeeting {
  organizerId: string;
  recorderId: string | null;
  chairId: string | null;
}

/** Organiser and recorder draft. */
export function mayDraft(act: Act, meeting: MinutesMeeting): boolean {
  return act.who.id === meeting.organizerId || act.who.id === meeting.recorderId;
}

/** Whether the text can still be changed. */
export function isDraft(minutes: Pick<MinutesFacts, 'state'>): boolean {
  return leadsFrom(minutesActs.submit, minutes.state);
}

/** The chair signs for issue, or his delegate; never who drafted (P20). */
export function maySign(act: Act, minutes: MinutesFacts, meeting: MinutesMeeting): boolean {
  return (
    leadsFrom(minutesActs.issue, minutes.state) &&
    standsFor(act.who, meeting.chairId) &&
    act.who.id !== minutes.draftedById
  );
}

/** P18: a decision without lead unit and date cannot be acted on, so minutes holding it cannot be issued. */
export function unactionable(
  decisions: readonly { position: number; leadUnitId: string | null; dueOn: string | null }[],
): Refusal[] {
  return decisions
    .filter((decision) => !decision.leadUnitId || !decision.dueOn)
    .map((decision) => ({ key: 'minutes.doc.unactionable', args: { n: decision.position }, source: 'P18' }));
}

/** Minutes are not issued while an objection to their record waits for its answer (S3.R7). */
export function unanswered(open: readonly unknown[]): Refusal[] {
  return open.length ? [{ key: 'sitting.objection.open', args: { n: open.length }, source: 'S3.R7' }] : [];
}

export interface DraftWords {
  opening: string;
  heard: (n: number, title: string) => string;
  decided: string;
}

/** A first text from the record: the opening, then a numbered paragraph per item with its conclusion; never the debate. */
export function draftBody(
  words: DraftWords,
  items: readonly { title: string; conclusion: string | null; outcomeText: string; startedAt: string | null }[],
): string {
  const held = items.filter((item) => item.startedAt);
  const paragraphs = held.map((item, index) => {
    const conclusion = sentence(item.conclusion || (item.outcomeText ? `${words.decided}${item.outcomeText}` : ''));
    return [words.heard(index + 1, item.title), conclusion].filter(Boolean).join('\n');
  });
  return [words.opening, ...paragraphs].join('\n');
}

/** Fingerprint of what the issued paper says. */
export function bodyHash(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
