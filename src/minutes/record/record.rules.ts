import { createHash } from 'node:crypto';
import type { Act } from '../../platform/access/act.js';
import { standsFor } from '../../platform/access/principal.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import type { Refusal } from '../../platform/web/errors.js';

export interface RecordFacts {
  state: string;
  recorderId: string;
}

interface Readable extends RecordFacts {
  /** The second recorder, if one is named. */
  deputyId?: string | null;
}

export interface CompletenessFacts {
  items: readonly { id: string; position: number; title: string; outcome: string | null; startedAt: string | null }[];
  entries: readonly { itemId: string | null; kind: string; speakerName: string; text: string }[];
  decisions: readonly { position: number; leadUnitId: string | null; dueOn: string | null }[];
  arrivals: number;
}

/** Record states and acts (S3.R4). Once approved nothing leads on: corrections stand beside it. */
export const recordActs = {
  submit: { from: ['DRAFT', 'RETURNED'], to: 'IN_REVIEW' },
  return: { from: ['IN_REVIEW'], to: 'RETURNED' },
  approve: { from: ['IN_REVIEW'], to: 'APPROVED' },
} as const;

/** Whether the recorder may still write. */
export function isWritable(record: RecordFacts): boolean {
  return leadsFrom(recordActs.submit, record.state);
}

/** A dissenting opinion that was once submitted stays word for word; what is wrong with it is corrected beside it. */
export function isKeptVerbatim(entry: { kind: string }, record: { submittedAt: string | null }): boolean {
  return entry.kind === 'DISSENT' && record.submittedAt !== null;
}

/** Only the recorder writes (S2.O6). */
export function mayWrite(act: Act, record: RecordFacts): boolean {
  return isWritable(record) && act.who.id === record.recorderId;
}

/** The chair reviews, or his delegate; never the recorder himself (P20). */
export function mayReview(act: Act, record: RecordFacts, chairId: string | null): boolean {
  return leadsFrom(recordActs.approve, record.state) && standsFor(act.who, chairId) && act.who.id !== record.recorderId;
}

/**
 * What a record still lacks before it can be reviewed, named one by one (S1.4, S3.R1). `unprintable` finds the places
 * of a text that no font can show: a record is a paper, on which every word must stand.
 */
export function missing(facts: CompletenessFacts, unprintable: (text: string) => string[]): Refusal[] {
  const lacking: Refusal[] = [];
  if (!facts.arrivals) lacking.push({ key: 'minutes.record.missing.attendance', source: 'S3.R1' });
  for (const item of facts.items.filter((one) => one.startedAt)) {
    const own = facts.entries.filter((entry) => entry.itemId === item.id);
    if (!own.length) lacking.push({ key: 'minutes.record.missing.words', args: { n: item.position }, source: 'S3.R1' });
    if (!item.outcome)
      lacking.push({ key: 'minutes.record.missing.outcome', args: { n: item.position }, source: 'S2.K2' });
  }
  for (const decision of facts.decisions) {
    const args = { n: decision.position };
    if (!decision.leadUnitId) lacking.push({ key: 'minutes.record.missing.leadUnit', args, source: 'P18' });
    if (!decision.dueOn) lacking.push({ key: 'minutes.record.missing.dueOn', args, source: 'P18' });
  }
  facts.entries.forEach(({ speakerName, text }, index) => {
    const places = unprintable(`${speakerName}　${text}`).join('”“');
    if (places) {
      const args = { n: index + 1, speaker: speakerName, places };
      lacking.push({ key: 'minutes.record.missing.unprintable', args, source: 'S3.R1' });
    }
  });
  return lacking;
}

/** The fingerprint of everything an approved record says; the same content, the same hash. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Before approval the drafting circle alone reads it; afterwards also who was invited (wishes 5, S3.R3). */
export function mayReadRecord(
  act: Act,
  record: Readable,
  meeting: { chairId: string | null; organizerId: string; convenerId: string | null },
  invited: boolean,
): boolean {
  const circle = [record.recorderId, record.deputyId, meeting.organizerId, meeting.convenerId];
  if (circle.includes(act.who.id) || standsFor(act.who, meeting.chairId)) return true;
  return record.state === 'APPROVED' && (invited || act.who.roles.has('ARCHIVIST') || act.who.roles.has('OVERSIGHT'));
}
