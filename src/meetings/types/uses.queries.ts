import type { Rows } from '../../platform/database/rows.js';
import type { Kind } from './kinds.js';

/** How many meetings a change of a type concerns. */
export interface Concerned {
  /** Not submitted, or returned: judged by what holds when they are. */
  drafts: number;
  /** In approval or preparation: keep the version they were submitted under. */
  kept: number;
}

export async function concernedBy(rows: Rows, { type, subtype }: Kind): Promise<Concerned> {
  const found = await rows<{ state: string; n: number }>(
    `SELECT m.state, COUNT(*) AS n FROM meeting m WHERE m.type = ? AND ${subtype ? 'm.subtype = ?' : 'm.subtype IS NULL'}
       AND m.state IN ('DRAFT', 'RETURNED', 'SUBMITTED', 'PREPARING', 'NOTIFIED', 'POSTPONED') GROUP BY m.state`,
    subtype ? [type, subtype.code] : [type],
  );
  const sum = (drafts: boolean) =>
    found
      .filter(({ state }) => drafts === ['DRAFT', 'RETURNED'].includes(state))
      .reduce((total, { n }) => total + Number(n), 0);
  return { drafts: sum(true), kept: sum(false) };
}

/** What is of a sub-type: meetings in whatever state, series, templates. */
export async function usesOf(rows: Rows, code: string): Promise<{ total: number }> {
  const named = `%"subtype":"${code}"%`;
  const [found] = await rows<{ meetings: number; series: number; templates: number }>(
    `SELECT (SELECT COUNT(*) FROM meeting WHERE subtype = ?) AS meetings,
       (SELECT COUNT(*) FROM meeting_series WHERE template LIKE ?) AS series,
       (SELECT COUNT(*) FROM application_template WHERE subtype = ?) AS templates`,
    [code, named, code],
  );
  return { total: Number(found!.meetings) + Number(found!.series) + Number(found!.templates) };
}
