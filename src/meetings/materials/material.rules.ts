import { labels, type Label } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import type { Capacity } from '../people/meeting-person.entity.js';

/** What a reader is to a meeting. */
export interface Reading {
  personId: string;
  clearance: Label;
  /** Applicant, convener, chair or recorder. */
  onDuty: boolean;
  /** Watches how meetings are run. */
  oversees: boolean;
  capacity: Capacity | null;
  /** Items he attends only; empty: all. */
  items: readonly string[];
  /** Items he presents. */
  presents: readonly string[];
  /** Demands for papers that are his to answer, with the item each is for. */
  owes: readonly { id: string; itemId: string | null }[];
  /** Items whose papers are kept from him, for he is recused (P7). */
  withheld: readonly string[];
  /** An expert from outside without a commitment that holds (P24). */
  uncommitted: boolean;
}

/** What of a paper decides who may open it. */
export interface Paper {
  label: Label;
  itemId: string | null;
  createdById: string;
  distributedAt: string | null;
  recalledAt: string | null;
}

/**
 * Whether somebody may open a paper (S5.C4, S2.O8): cleared for its label, and until it is called back. Who is recused
 * from an item reads nothing of it that is not public or his own (P7), an expert from outside nothing at all before he
 * has signed his commitment (P24). Before it goes out: those on duty, who filed it,
 * who presents its item, and oversight below work secrets. Then public ones are for everybody who may know of the
 * meeting, others for those invited, who sits in for some items only for these.
 */
export function mayOpen(material: Paper, reader: Reading): boolean {
  if (material.recalledAt) return false;
  if (labels.indexOf(reader.clearance) < labels.indexOf(material.label)) return false;
  if (material.createdById === reader.personId) return true;
  if (material.label !== 'PUBLIC' && reader.uncommitted) return false;
  if (material.label !== 'PUBLIC' && material.itemId && reader.withheld.includes(material.itemId)) return false;
  if (reader.onDuty) return true;
  if (material.itemId && reader.presents.includes(material.itemId)) return true;
  if (reader.oversees && material.label !== 'WORK_SECRET') return true;
  if (!material.distributedAt) return false;
  if (material.label === 'PUBLIC') return true;
  if (!reader.capacity) return false;
  if (reader.capacity === 'MEMBER' || !reader.items.length) return true;
  return material.itemId !== null && reader.items.includes(material.itemId);
}

const open: readonly MeetingState[] = [
  ...(['PREPARING', 'NOTIFIED', 'POSTPONED', 'IN_SESSION', 'PAUSED'] as const),
  ...(['ENDED', 'RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED'] as const),
];

/** Those on duty file papers, presenters those of their items, and others what they were asked for (S8.X3). */
export function mayFile(
  reader: Reading,
  { itemId, owedId }: { itemId: string | null; owedId: string | null },
): boolean {
  if (reader.onDuty || (itemId !== null && reader.presents.includes(itemId))) return true;
  return owedId !== null && reader.owes.some((owed) => owed.id === owedId && owed.itemId === itemId);
}

/** From approval until the archive has it. */
export function filingFaults(state: MeetingState): Refusal[] {
  return open.includes(state) ? [] : [{ key: 'meetings.materials.closed', source: 'S8.X3' }];
}

/** A paper's label is its meeting's or higher, and only rises (S5.C1, wishes 14). */
export function labelFaults(label: Label, least: Label): Refusal[] {
  return labels.indexOf(label) < labels.indexOf(least)
    ? [{ key: 'meetings.materials.labelTooLow', field: 'label', source: 'S5.C1' }]
    : [];
}

/** A name not yet taken: 汇报.pdf, 汇报（2）.pdf. */
export function freeName(name: string, taken: readonly string[]): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let n = 2; taken.includes(free); n++) free = `${stem}（${n}）${ending}`;
  return free;
}
