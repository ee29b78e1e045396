import { instantAt, localDateOf, type Instant } from '../../platform/clock/instant.js';
import { addWorkingDays, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { Refusal } from '../../platform/web/errors.js';
import { needsPaper, type TypeTerms } from '../types/type.rules.js';

export type OwedState = 'OWED' | 'RETURNED' | 'HANDED_IN' | 'REVIEWED' | 'DISTRIBUTED' | 'WAIVED';

/** A paper that is owed, and how it stands. */
export interface OwedLine {
  /** `item:<id>`, `background`, or the id of what the organiser asks for. */
  key: string;
  itemId: string | null;
  /** Number and title of its item; null: for the meeting as a whole. */
  position: number | null;
  item: string | null;
  /** Null: simply the papers of the item, or those of the meeting. */
  name: string | null;
  ownerId: string;
  owner: string;
  /** Null while the meeting has no time. */
  dueAt: Instant | null;
  state: OwedState;
  waived?: { by: string; at: string; reason: string };
}

interface Named {
  id: string;
  name: string;
}

/** What is stored of a line: asked for by the organiser, or waived. */
export interface StoredOwed {
  id: string;
  lineKey: string;
  itemId: string | null;
  name: string | null;
  ownerId: string | null;
  owner: string | null;
  dueAt: string | null;
  waivedAt: string | null;
  waivedByName: string | null;
  waiverReason: string | null;
}

/** A paper there is. */
export interface OwedPaper {
  itemId: string | null;
  owedId: string | null;
  review: 'PASSED' | 'RETURNED' | null;
  distributedAt: string | null;
}

/** What decides which papers a meeting needs and which it has. */
export interface OwedFacts {
  terms: Pick<TypeTerms, 'itemPapers' | 'needsBackground'>;
  organizer: Named;
  /** When papers are due, unless said otherwise for one of them. */
  usualDue: Instant | null;
  items: readonly { id: string; position: number; title: string; category: string; presenter: Named | null }[];
  stored: readonly StoredOwed[];
  /** The papers there are; `owedId` says which demand of the organiser's one answers. */
  papers: readonly OwedPaper[];
}

/**
 * The papers owed, in the order of the agenda: those that the type asks for by itself, then what the organiser asks for
 * beside them (S8.X3, S2.K3). A demand for an item that is no longer there is gone with it.
 */
export function owedLines(facts: OwedFacts): OwedLine[] {
  const { terms, organizer, items, papers } = facts;
  const whole = { itemId: null, position: null, item: null };
  const background = terms.needsBackground
    ? [line(facts, { key: 'background', ...whole, owner: organizer }, papers.filter(own(null)))]
    : [];
  const places = [
    { ...whole, lines: background },
    ...items.map(({ id, position, title, category, presenter }) => {
      const place = { itemId: id, position, item: title };
      const wanted = needsPaper(terms, category);
      const typed = { key: `item:${id}`, ...place, owner: presenter ?? organizer };
      return { ...place, lines: wanted ? [line(facts, typed, papers.filter(own(id)))] : [] };
    }),
  ];
  return places.flatMap(({ lines, ...place }) => [...lines, ...asked(facts, place)]);
}

type Place = Pick<OwedLine, 'itemId' | 'position' | 'item'>;

/** A paper of this place that answers no other demand. */
const own = (itemId: string | null) => (paper: OwedFacts['papers'][number]) =>
  paper.itemId === itemId && paper.owedId === null;

function asked(facts: OwedFacts, place: Place): OwedLine[] {
  return facts.stored
    .filter((one) => one.name !== null && one.itemId === place.itemId)
    .map((one) => {
      const owner = one.ownerId ? { id: one.ownerId, name: one.owner ?? '' } : facts.organizer;
      const there = facts.papers.filter((paper) => paper.owedId === one.id);
      return line(facts, { key: one.lineKey, ...place, owner }, there);
    });
}

function line(
  facts: OwedFacts,
  { owner, ...about }: Place & { key: string; owner: Named },
  there: OwedPaper[],
): OwedLine {
  const stored = facts.stored.find((one) => one.lineKey === about.key);
  const waived = stored?.waivedAt
    ? { by: stored.waivedByName ?? '', at: stored.waivedAt, reason: stored.waiverReason ?? '' }
    : undefined;
  const state = stateOf(there, Boolean(waived));
  return {
    ...about,
    name: stored?.name ?? null,
    ownerId: owner.id,
    owner: owner.name,
    dueAt: (stored?.dueAt as Instant | undefined) ?? facts.usualDue,
    state,
    waived: state === 'WAIVED' ? waived : undefined,
  };
}

/** As far as the slowest of its papers; what is sent back is owed again. */
function stateOf(papers: readonly OwedPaper[], waived: boolean): OwedState {
  const kept = papers.filter(({ review }) => review !== 'RETURNED');
  if (!kept.length && waived) return 'WAIVED';
  if (!kept.length) return papers.length ? 'RETURNED' : 'OWED';
  if (kept.every(({ distributedAt }) => distributedAt)) return 'DISTRIBUTED';
  return kept.every(({ review, distributedAt }) => distributedAt || review) ? 'REVIEWED' : 'HANDED_IN';
}

/** Whether somebody still has to hand it in. */
export function isOpen(line: Pick<OwedLine, 'state'>): boolean {
  return line.state === 'OWED' || line.state === 'RETURNED';
}

/** Whether the meeting need not wait for it any more. */
export function isReady(line: Pick<OwedLine, 'state'>): boolean {
  return !isOpen(line);
}

/** How many are ready of those required; what was waived is not required (S8.X3). */
export function readiness(lines: readonly Pick<OwedLine, 'state'>[]): { ready: number; required: number } {
  const required = lines.filter((one) => one.state !== 'WAIVED');
  return { ready: required.filter(isReady).length, required: required.length };
}

/** The end of work so many working days before the meeting (P11). */
export function usualDue(
  startsAt: string,
  paperDays: number,
  { calendar, cutOff }: { calendar: WorkingCalendar; cutOff: string },
): Instant {
  return instantAt(addWorkingDays(calendar, localDateOf(startsAt), -paperDays), cutOff);
}

export type ReminderKind = 'before' | 'day' | 'over';

/** 材料-2 (pages.md §4), and what is asked for beside what the type asks. */
export const materialMessages = ['asked', 'before', 'day', 'over', 'missing'].map((kind) => `material.${kind}`);

/** 材料-2: two working days and one before a paper is due, in the morning of that day, and when its time is up. */
export function reminderTimes(
  due: Instant,
  calendar: WorkingCalendar,
): { step: string; kind: ReminderKind; at: Instant }[] {
  const day = localDateOf(due);
  const morning = (n: number) => instantAt(n ? addWorkingDays(calendar, day, -n) : day, '09:00');
  const times = [
    { step: 'two', kind: 'before' as const, at: morning(2) },
    { step: 'one', kind: 'before' as const, at: morning(1) },
    { step: 'day', kind: 'day' as const, at: morning(0) },
  ];
  return [...times.filter(({ at }) => at < due), { step: 'over', kind: 'over', at: due }];
}

/** What is asked for is due before the meeting and from now on. */
export function demandFaults(dueAt: Instant | null, startsAt: string | null, now: Instant): Refusal[] {
  if (!dueAt) return [];
  if (dueAt <= now) return [{ key: 'materials.owed.past', field: 'due' }];
  return startsAt && dueAt >= startsAt ? [{ key: 'materials.owed.afterMeeting', field: 'due', source: 'S8.X3' }] : [];
}

/** Only what is owed can be waived, and only what was waived asked for again. */
export function waiverFaults(line: Pick<OwedLine, 'state'>): Refusal[] {
  return isOpen(line) ? [] : [{ key: `materials.owed.is.${line.state}` }];
}

/** Everything owed is for those on duty and oversight to see; everybody else sees what he owes himself (S5.C4). */
export function seesLine(line: Pick<OwedLine, 'ownerId'>, reader: { personId: string; all: boolean }): boolean {
  return reader.all || line.ownerId === reader.personId;
}
