import { isId } from '../../platform/database/id.js';
import { parseText } from '../../platform/web/input/text.js';
import { parseWhole } from '../../platform/web/input/number.js';
import type { FieldFault } from '../../platform/web/forms/submitted.js';
import type { ItemCategory } from '../agenda/agenda-item.entity.js';
import { matters, type ItemContent, type Matter } from './application.js';

export const categories = ['REPORT', 'DISCUSS', 'DECIDE'] as const satisfies readonly ItemCategory[];
/** Items of one application at most. */
export const mostItems = 60;
/** Minutes of an item for which none are given. */
export const usualMinutes = 15;

/** One row of the item table, as typed. */
export interface ItemRow {
  itemId: string;
  itemTopic: string;
  itemTitle: string;
  itemCategory: string;
  itemMatter: string;
  itemPresenter: string;
  itemUnit: string;
  itemMinutes: string;
}

export const emptyRow: ItemRow = {
  itemId: '',
  itemTopic: '',
  itemTitle: '',
  itemCategory: 'DISCUSS',
  itemMatter: 'ORDINARY',
  itemPresenter: '',
  itemUnit: '',
  itemMinutes: '',
};

/** The rows of the columns sent; a column that is short counts as empty below its end. */
export function rowsTyped(typed: Record<string, string | string[]>): ItemRow[] {
  const column = (name: keyof ItemRow) => [typed[name] ?? []].flat();
  const length = Math.max(column('itemTitle').length, column('itemMinutes').length);
  return Array.from({ length }, (_, n) => {
    const cells = Object.keys(emptyRow).map((name) => [name, column(name as keyof ItemRow)[n] ?? '']);
    return Object.fromEntries(cells) as ItemRow;
  });
}

/** Whether anything was written in a row; untouched ones are passed over. */
export function isFilled(row: ItemRow): boolean {
  return [row.itemTitle, row.itemPresenter, row.itemMinutes].some((cell) => cell.trim() !== '');
}

/** A row as an item; `presenterId` has been found beforehand. Faults name the row. */
export function readRow(row: ItemRow, position: number, presenterId: string | null): ItemContent | FieldFault[] {
  const faults: FieldFault[] = [];
  const bad = (key: string, args = {}) => faults.push({ field: 'items', key, args: { row: position, ...args } });
  const title = parseText(row.itemTitle, 100, true);
  if (!title.ok) bad(`meetings.application.items.${title.code}`, title.args);
  else if (!title.value) bad('meetings.application.items.noTitle');
  const minutes = row.itemMinutes.trim() ? parseWhole(row.itemMinutes.replace(/分钟?$/, ''), 1, 600) : undefined;
  if (minutes && !minutes.ok) bad('meetings.application.items.badMinutes');
  const category = categories.find((one) => one === row.itemCategory);
  const matter = matters.find((one) => one === row.itemMatter);
  if (!category || !matter || (row.itemUnit && !isId(row.itemUnit))) bad('meetings.application.items.notOffered');
  if (faults.length || !title.ok) return faults;
  return {
    ...(isId(row.itemId) ? { id: row.itemId } : {}),
    ...(isId(row.itemTopic) ? { topicId: row.itemTopic } : {}),
    title: title.value,
    category: category!,
    matter: matter as Matter,
    presenterId,
    unitId: row.itemUnit || null,
    minutes: minutes?.ok ? minutes.value : usualMinutes,
  };
}

/** Whether no row can be added; rows sent beyond that are kept and refused, never dropped. */
export function isFull(rows: readonly ItemRow[]): boolean {
  return rows.length >= mostItems;
}

/** The rows after a row button: `addItem`, `removeItem:2`, `upItem:2`, `downItem:2` (rows count from 0). */
export function afterButton(rows: readonly ItemRow[], intent: string): ItemRow[] {
  const [act, number] = intent.split(':');
  const at = Number(number);
  if (act === 'addItem') return isFull(rows) ? [...rows] : [...rows, emptyRow];
  if (act === 'removeItem') return rows.filter((_, n) => n !== at);
  const to = act === 'upItem' ? at - 1 : act === 'downItem' ? at + 1 : at;
  if (to === at || !rows[at] || !rows[to]) return [...rows];
  const moved = [...rows];
  [moved[at], moved[to]] = [moved[to]!, moved[at]!];
  return moved;
}
