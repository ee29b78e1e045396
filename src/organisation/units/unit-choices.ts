import { marks, type Rows } from '../../platform/database/rows.js';

/** Units that act: open, and not merely where outside people are registered (外请专家). */
const acting = 'active = 1 AND COALESCE(outside, 0) = 0';

export interface UnitOption {
  value: string;
  label: string;
  /** Null for the organ itself. */
  parentId: string | null;
}

/** What is offered wherever a unit is chosen to host, join, lead or own something, in official order. */
export function unitChoices(rows: Rows): Promise<UnitOption[]> {
  return rows<UnitOption>(
    `SELECT id AS value, shortName AS label, parentId FROM unit WHERE ${acting} ORDER BY rank, id`,
  );
}

/** Those of these units that act, each once and in the order given. */
export async function actingUnits(rows: Rows, ids: readonly string[]): Promise<string[]> {
  if (!ids.length) return [];
  const found = await rows<{ id: string }>(`SELECT id FROM unit WHERE ${acting} AND id IN (${marks(ids)})`, [...ids]);
  const known = new Set(found.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => known.has(id));
}
