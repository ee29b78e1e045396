import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { instantAt, localDateOf, localOf } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { isId } from '../../platform/database/id.js';
import type { Rows } from '../../platform/database/rows.js';
import type { NamedItem } from '../application/planned.rules.js';
import { visible } from '../../secrecy/secrecy.js';
import type { MeetingSettings } from '../settings.js';
import type { PlanChange, PlanEdition, PlanItem, YearPlan } from './plan.entity.js';
import type { PlanQuery } from './plan.form.js';
import type { FeeClass, Standing } from './plan.rules.js';
import type { Held } from './totals.rules.js';

export interface ItemRow extends PlanItem {
  unit: string;
  proposedBy: string;
  mergedInto: string | null;
}

/** A meeting of the year as the plan counts it. */
export interface HeldRow extends Held {
  id: string;
  title: string;
  itemId: string | null;
  unit: string;
  month: number;
  feeClass: FeeClass | null;
}

const mostItems = 3000;

/** The year of an address. Throws `NotFound` for what is none. */
export function yearOf(typed: string): number {
  const year = Number(typed);
  if (!/^\d{4}$/.test(typed) || year < 2000 || year > 2100) throw new NotFound('year_plan');
  return year;
}

/** What this person is to the plan. One query. */
export async function standingOf(rows: Rows, act: Act, settings: MeetingSettings): Promise<Standing> {
  const { id, unitId, standing } = act.who;
  const code = settings.officeCode(localDateOf(act.at));
  const [unit] = await rows<{ code: string }>(
    'SELECT u.code FROM unit u JOIN person p ON p.unitId = u.id WHERE p.id = ?',
    [id],
  );
  const office = unit?.code === code;
  const named = ['HEAD', 'DEPUTY', 'LIAISON'].includes(standing);
  return {
    unitId,
    proposes: named || (office && hasRole(act.who, 'SECRETARY')),
    compiles: office && (named || hasRole(act.who, 'SECRETARY')),
    decides: hasRole(act.who, 'LEADER'),
  };
}

/** The plan of a year, undefined while nobody proposed anything. */
export async function planOf(rows: Rows, year: number): Promise<YearPlan | undefined> {
  return (await rows<YearPlan>('SELECT * FROM year_plan WHERE year = ?', [year]))[0];
}

const items = `SELECT i.*, u.shortName AS unit, p.name AS proposedBy, o.title AS mergedInto FROM plan_item i
  JOIN unit u ON u.id = i.unitId JOIN person p ON p.id = i.proposedById LEFT JOIN plan_item o ON o.id = i.mergedIntoId`;

/** The items of a year that this person may know of, as narrowed; at most 3,000. */
export async function itemsOf(rows: Rows, act: Act, year: number, filter: Partial<PlanQuery> = {}): Promise<ItemRow[]> {
  const parts: Fragment[] = [visible(act.who, 'planItem', 'i.id')];
  const add = (sql: string, value: unknown) => value && parts.push({ sql, params: [value] });
  add('i.unitId = ?', filter.unit);
  add('i.month = ?', filter.month && Number(filter.month));
  add('i.feeClass = ?', filter.feeClass);
  add('i.state = ?', filter.state);
  const order = filter.by === 'unit' ? 'u.rank, u.id, i.month' : 'i.month, u.rank, u.id';
  const found = await rows<ItemRow>(
    `${items} WHERE i.year = ? AND ${parts.map(({ sql }) => sql).join(' AND ')} ORDER BY ${order}, i.id LIMIT ${mostItems}`,
    [year, ...parts.flatMap(({ params }) => params)],
  );
  return found.map(typed);
}

/** One item. Throws `NotFound` for who may not know of it. */
export async function itemOf(rows: Rows, act: Act, year: number, id: string): Promise<ItemRow> {
  const mayKnow = visible(act.who, 'planItem', 'i.id');
  const [item] = isId(id)
    ? await rows<ItemRow>(`${items} WHERE i.id = ? AND i.year = ? AND ${mayKnow.sql}`, [id, year, ...mayKnow.params])
    : [];
  if (!item) throw new NotFound('plan_item');
  return typed(item);
}

/** The item that an application names; null for what one may not know of. */
export async function namedItem(rows: Rows, act: Act, id: string): Promise<NamedItem | null> {
  if (!isId(id)) return null;
  const mayKnow = visible(act.who, 'planItem', 'i.id');
  const [item] = await rows<NamedItem>(
    `SELECT i.id, i.year, i.title, i.state, i.unitId, i.heads FROM plan_item i WHERE i.id = ? AND ${mayKnow.sql}`,
    [id, ...mayKnow.params],
  );
  return item ?? null;
}

/** An item that can be applied for. Throws `NotFound` for what is not in the approved plan. */
export async function approvedItem(rows: Rows, act: Act, id: string): Promise<ItemRow> {
  const named = await namedItem(rows, act, id);
  if (named?.state !== 'PLANNED') throw new NotFound('plan_item');
  return itemOf(rows, act, named.year, id);
}

export function changesOf(rows: Rows, itemId: string): Promise<PlanChange[]> {
  return rows<PlanChange>('SELECT * FROM plan_change WHERE itemId = ? ORDER BY at, id', [itemId]);
}

export function editionsOf(rows: Rows, planId: string): Promise<PlanEdition[]> {
  return rows<PlanEdition>('SELECT * FROM plan_edition WHERE planId = ? ORDER BY number DESC', [planId]);
}

interface MeetingRow {
  id: string;
  title: string;
  itemId: string | null;
  unit: string;
  startsAt: string;
  feeClass: FeeClass | null;
  state: string;
  costFen: number | string | null;
}

const overStates = ['ENDED', 'RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED', 'ARCHIVED'];

/** Meetings of the year that are of the plan or spend meeting fees, as far as this person may know of them (Q19). */
export async function heldIn(rows: Rows, act: Act, year: number): Promise<HeldRow[]> {
  const mayKnow = visible(act.who, 'meeting', 'm.id');
  const found = await rows<MeetingRow>(
    `SELECT m.id, m.title, m.planItemId AS itemId, u.shortName AS unit, m.startsAt, m.feeClass, m.state,
       COALESCE(s.spentFen, m.costFen) AS costFen
     FROM meeting m JOIN unit u ON u.id = m.hostUnitId
       LEFT JOIN settlement s ON s.meetingId = m.id AND s.state = 'CONFIRMED'
     WHERE m.startsAt >= ? AND m.startsAt < ? AND (m.planItemId IS NOT NULL OR m.feeClass IS NOT NULL)
       AND m.state NOT IN ('DRAFT', 'RETURNED', 'REJECTED', 'CANCELLED') AND ${mayKnow.sql} ORDER BY m.startsAt, m.id`,
    [instantAt(`${year}-01-01`, '00:00'), instantAt(`${year + 1}-01-01`, '00:00'), ...mayKnow.params],
  );
  return found.map(({ startsAt, state, costFen, ...row }) => {
    const over = overStates.includes(state);
    const month = Number(localOf(startsAt).date.slice(5, 7));
    return { ...row, month, over, planned: row.itemId !== null, spentFen: over ? Number(costFen ?? 0) : 0 };
  });
}

function typed(row: ItemRow): ItemRow {
  return { ...row, budgetFen: Number(row.budgetFen) };
}
