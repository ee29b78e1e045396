import { screenSpan } from '../../platform/clock/format.js';
import { costKinds, yuan } from '../cost/cost.rules.js';
import type { ApplicationFacts } from './application.facts.js';

/** Fields of an application in the order shown. Words under `meetings.application.<field>.label`. */
export const shownFields = [
  'title',
  'purpose',
  'outcomes',
  'time',
  'place',
  'convener',
  'chair',
  'recorder',
  'members',
  'nonVoting',
  'experts',
  'memberUnits',
  'items',
  'feeClass',
  'unplannedReason',
  'label',
  'cost',
  'budget',
  'feeException',
  'lean',
  'urgentReason',
] as const;
export type ShownField = (typeof shownFields)[number];

/** An application as text, line by line, with the names of its day. Codes stand as codes. */
export interface Snapshot extends Record<ShownField, string[]> {
  /** What its paper writes otherwise than the page; absent from the rounds kept before. */
  paper?: SnapshotPaper;
}

export interface SnapshotPaper {
  startsAt: string | null;
  endsAt: string | null;
  items: { title: string; presenter?: string; minutes: number }[];
}

/** What a round is compared by and approvers saw; people in official order. */
export function snapshotOf({ content, people, units, room, budget }: ApplicationFacts): Snapshot {
  const name = (id: string | null) => (id ? [people.get(id)?.name ?? ''] : []);
  const rank = (id: string) => people.get(id)?.rank ?? Infinity;
  const names = (ids: readonly string[]) => [...ids].sort((a, b) => rank(a) - rank(b)).flatMap((id) => name(id));
  const { startsAt, endsAt } = content;
  return {
    title: [content.title],
    purpose: lines(content.purpose),
    outcomes: content.outcomes,
    time: startsAt && endsAt ? [screenSpan(startsAt, endsAt)] : [],
    place: [room?.name ?? content.place].filter(Boolean),
    convener: name(content.convenerId),
    chair: name(content.chairId),
    recorder: name(content.recorderId),
    members: names(content.memberIds),
    nonVoting: names(content.nonVotingIds),
    experts: names(content.expertIds),
    memberUnits: (content.memberUnitIds ?? []).map((id) => units.get(id) ?? ''),
    items: content.items.map((item) => [item.title, ...name(item.presenterId), String(item.minutes)].join(' · ')),
    feeClass: content.feeClass ? [content.feeClass] : [],
    unplannedReason: lines(content.unplannedReason ?? ''),
    label: [content.label],
    cost: content.costFen === null ? [] : [(content.costFen / 100).toFixed(2)],
    budget: budget ? budgetLines(budget) : [],
    feeException: lines(content.feeExceptionReason ?? ''),
    lean: [content.leanAnswer ?? '', content.leanReason ?? ''].filter(Boolean),
    urgentReason: lines(content.urgentReason),
    paper: {
      startsAt,
      endsAt,
      items: content.items.map(({ title, presenterId, unitId, minutes }) => ({
        title,
        presenter: name(presenterId)[0] ?? units.get(unitId ?? ''),
        minutes,
      })),
    },
  };
}

/** `heads · 20`, then an amount for each kind of expense. */
function budgetLines({ delegates, staff, amounts }: NonNullable<ApplicationFacts['budget']>): string[] {
  const spent = costKinds.filter((kind) => amounts[kind]);
  return [`heads · ${delegates} · ${staff}`, ...spent.map((kind) => `${kind} · ${yuan(amounts[kind])}`)];
}

function lines(text: string): string[] {
  return text ? text.split('\n') : [];
}

export interface Difference {
  field: ShownField;
  removed: string[];
  added: string[];
}

/** What changed from one round to the next, field by field. */
export function differences(before: Snapshot, after: Snapshot): Difference[] {
  return shownFields
    .map((field) => {
      const [was, is] = [before[field] ?? [], after[field] ?? []];
      return {
        field,
        removed: was.filter((line) => !is.includes(line)),
        added: is.filter((line) => !was.includes(line)),
      };
    })
    .filter(({ removed, added }) => removed.length + added.length > 0);
}
