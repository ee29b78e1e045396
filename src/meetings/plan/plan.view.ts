import { screenInstant } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import type { CellView, TableView } from '../../platform/web/components/list-views.js';
import type { TagView } from '../../platform/web/components/fact-views.js';
import { paths } from '../meetings.paths.js';
import { changedFields, contentFields, contentOf, type ContentField } from './content.rules.js';
import type { PlanChange, PlanEdition } from './plan.entity.js';
import type { ItemRow } from './plan.queries.js';
import type { ItemState, PlanContent } from './plan.rules.js';
import { sumOf, type Totals } from './totals.rules.js';

const tags: Record<ItemState, NonNullable<TagView['kind']>> = {
  PROPOSED: 'wait',
  RETURNED: 'bad',
  ACCEPTED: '',
  PLANNED: 'ok',
  MERGED: 'grey',
  CANCELLED: 'grey',
};

export function itemTag(state: ItemState, texts: Texts): TagView {
  return { kind: tags[state], label: texts.t(`plans.state.${state}`) };
}

/** 12,000.00: an amount in yuan with separators. */
export function yuan(fen: number): string {
  return (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A field of an item as people read it. */
export function shownField(content: PlanContent, field: ContentField, texts: Texts): string {
  if (field === 'type') return texts.t(`meetings.type.${content.type}`);
  if (field === 'feeClass') return texts.t(`plans.feeClass.${content.feeClass}`);
  if (field === 'placeKind') return texts.t(`plans.placeKind.${content.placeKind}`);
  if (field === 'budgetFen') return texts.t('plans.yuan', { amount: yuan(content.budgetFen) });
  return field === 'month' ? texts.t('plans.month', { n: content.month }) : String(content[field]);
}

function table(
  caption: string,
  heads: { label: string; number?: boolean }[],
  rows: Omit<CellView, 'label'>[][],
): TableView {
  return {
    caption,
    columns: heads,
    rows: rows.map((cells) => ({ cells: cells.map((cell, n) => ({ ...cell, ...heads[n]! })) })),
  };
}

/** The items, one a line; `hints` names those that could be one meeting, `held` says how many were applied for. */
export function itemsTable(
  items: readonly ItemRow[],
  hints: ReadonlyMap<string, readonly ItemRow[]>,
  held: ReadonlyMap<string, number>,
  texts: Texts,
): TableView {
  const heads = ['title', 'unit', 'month', 'size', 'state'].map((key) => ({ label: texts.t(`plans.column.${key}`) }));
  return table(
    texts.t('plans.items'),
    heads,
    items.map((item) => {
      const near = hints.get(item.id);
      const notes = [texts.t(`meetings.type.${item.type}`), texts.t(`plans.feeClass.${item.feeClass}`)];
      if (near) notes.push(texts.t('plans.hint', { titles: near.map(({ title }) => title).join('、') }));
      const n = held.get(item.id) ?? 0;
      return [
        { text: item.title, url: paths.planItem(item.year, item.id), note: notes.join(' · ') },
        { text: item.unit },
        { text: texts.t('plans.month', { n: item.month }) },
        {
          text: texts.t('plans.size', { days: item.days, heads: item.heads }),
          note: texts.t('plans.yuan', { amount: yuan(item.budgetFen) }),
        },
        { tag: itemTag(item.state, texts), note: n ? texts.t('plans.applied', { n }) : undefined },
      ];
    }),
  );
}

/** Plan against what was held, a line a key. */
export function totalsTable(
  caption: string,
  first: string,
  totals: ReadonlyMap<string, Totals>,
  texts: Texts,
): TableView {
  const names = ['planned', 'days', 'heads', 'budgetFen', 'held', 'unplanned', 'spentFen'] as const;
  const heads = [{ label: first }, ...names.map((name) => ({ label: texts.t(`plans.total.${name}`), number: true }))];
  const figures = (line: Totals) =>
    names.map((name) => ({ text: name.endsWith('Fen') ? yuan(line[name]) : String(line[name]), number: true }));
  const foot = [{ text: texts.t('plans.sum') }, ...figures(sumOf(totals.values()))];
  const rows = [...totals].map(([key, line]) => [{ text: key }, ...figures(line)]);
  return { ...table(caption, heads, rows), shown: true, wide: true, foot };
}

/** What was done with an item; an adjustment shows what it changed, beside the original. */
export function changeLines(item: ItemRow, changes: readonly PlanChange[], texts: Texts) {
  return changes.map((change, n) => {
    const former = change.former && (JSON.parse(change.former) as PlanContent);
    const next = changes.slice(n + 1).find((later) => later.former)?.former;
    const after = next ? (JSON.parse(next) as PlanContent) : contentOf(item);
    const differences = former
      ? changedFields(former, after).map((field) => ({
          label: texts.t(`plans.item.${field}.label`),
          before: shownField(former, field, texts),
          after: shownField(after, field, texts),
        }))
      : [];
    return {
      what: texts.t(`plans.did.${change.act}`),
      who: change.byName,
      when: screenInstant(change.at),
      reason: change.reason,
      differences,
    };
  });
}

/** The item as approved and as it stands, field by field; nothing when it was never adjusted. */
export function beside(item: ItemRow, texts: Texts) {
  if (!item.original) return undefined;
  const original = JSON.parse(item.original) as PlanContent;
  const now = contentOf(item);
  const changed = changedFields(original, now);
  if (!changed.length) return undefined;
  return {
    caption: texts.t('plans.beside'),
    left: texts.t('plans.original'),
    right: texts.t('plans.now'),
    rows: changed.map((field) => ({
      label: texts.t(`plans.item.${field}.label`),
      before: shownField(original, field, texts),
      after: shownField(now, field, texts),
      changed: true,
    })),
  };
}

export function itemFacts(item: ItemRow, texts: Texts) {
  const own = contentFields
    .filter((field) => field !== 'title')
    .map((field) => ({ label: texts.t(`plans.item.${field}.label`), value: shownField(item, field, texts) }));
  const merged = item.mergedIntoId
    ? [
        {
          label: texts.t('plans.mergedInto'),
          value: item.mergedInto ?? '',
          url: paths.planItem(item.year, item.mergedIntoId),
        },
      ]
    : [];
  const by = { label: texts.t('plans.proposedBy'), value: `${item.proposedBy} ${screenInstant(item.proposedAt)}` };
  return [{ label: texts.t('plans.column.unit'), value: item.unit }, ...own, by, ...merged];
}

export function editionLine(edition: PlanEdition, year: number, texts: Texts) {
  return {
    name: texts.t('plans.edition', { n: edition.number }),
    who: edition.decidedBy,
    when: screenInstant(edition.decidedAt),
    opinion: edition.opinion,
    url: paths.planPaper(year, edition.number),
  };
}
