import { systemPrincipal } from '../../platform/access/act.js';
import { ownNames, principalsOf, wholeOrgan, type Principal } from '../../platform/access/principal.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { marks } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { Audience } from './audience.entity.js';

/**
 * The one filter of every read of what carries a label (Q19): true for rows whose audience holds this reader. It is
 * written into the WHERE before paging, counting and sorting. `idColumn` is the SQL of the object's id. The system itself,
 * which makes archive packages and shows nobody anything, knows all.
 */
export function visible(reader: Principal, kind: string, idColumn: string): Fragment {
  if (reader === systemPrincipal) return { sql: '1 = 1', params: [] };
  const principals = principalsOf(reader);
  return {
    sql: `EXISTS (SELECT 1 FROM audience WHERE audience.kind = ? AND audience.subjectId = ${idColumn} AND audience.principal IN (${principals.map(() => '?').join(', ')}))`,
    params: [kind, ...principals],
  };
}

/**
 * The same where the object itself keeps, in the column `open`, whether its audience holds the whole organ: only the
 * others are asked for.
 */
export function visibleOpen(reader: Principal, kind: string, idColumn: string, open: string): Fragment {
  const asked = visible(reader, kind, idColumn);
  if (!principalsOf(reader).includes(wholeOrgan)) return asked;
  return { sql: `(${open} = 1 OR ${asked.sql})`, params: asked.params };
}

/**
 * The same for rows of several kinds, such as texts found by search: `kindColumn` holds the kind of the object. What is
 * of kind `organ` everybody may know.
 */
export function visibleSubject(reader: Principal, kindColumn: string, idColumn: string): Fragment {
  const principals = principalsOf(reader);
  return {
    sql: `(${kindColumn} = 'organ' OR EXISTS (SELECT 1 FROM audience WHERE audience.kind = ${kindColumn} AND audience.subjectId = ${idColumn} AND audience.principal IN (${principals.map(() => '?').join(', ')})))`,
    params: principals,
  };
}

/**
 * What names this person himself, by time, for a FROM that begins with `audience a`: the few objects of one's own are
 * found along the index, however many others share their days.
 */
export function namedBetween(
  reader: Pick<Principal, 'id' | 'clearance'>,
  kind: string,
  from: string,
  until: string,
): Fragment {
  const names = ownNames(reader);
  return {
    sql: `a.principal IN (${marks(names)}) AND a.kind = ? AND a.sortAt >= ? AND a.sortAt < ?`,
    params: [...names, kind, from, until],
  };
}

/** Replaces the audience of an object, in the unit of work that changed it. */
export async function setAudience(
  tx: Tx,
  subject: { kind: string; id: string },
  sortAt: Instant,
  principals: Iterable<string>,
): Promise<void> {
  await tx.remove(Audience, { kind: subject.kind, subjectId: subject.id });
  const rows = [...new Set(principals)]
    .sort()
    .map((principal) => ({ kind: subject.kind, subjectId: subject.id, principal, sortAt }));
  if (rows.length) await tx.insert(Audience, rows);
}
