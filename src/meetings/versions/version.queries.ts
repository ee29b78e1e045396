import type { Rows } from '../../platform/database/rows.js';

/** What every version carries, whatever it is a version of. */
export interface Dated {
  number: number;
  effectiveFrom: string;
  createdAt: string;
}

/**
 * Settings that are never changed: another value is another version, in force from a day on. `key` is the column that
 * says what a row is a version of. Both are names of the code, never typed ones.
 */
export interface DatedTable {
  table: 'meeting_type_version' | 'fee_standard';
  key: 'type' | 'feeClass';
}

/** The newest version in force on `day`; undefined when none is yet. */
export async function inForce<T>(rows: Rows, of: DatedTable, code: string, day: string): Promise<T | undefined> {
  const sql = `SELECT * FROM ${of.table} WHERE ${of.key} = ? AND effectiveFrom <= ? ORDER BY effectiveFrom DESC, number DESC LIMIT 1`;
  return (await rows<T>(sql, [code, day]))[0];
}

/** All versions with who made them, the newest first. */
export function allVersions<T>(rows: Rows, of: DatedTable, code: string): Promise<(T & { maker: string | null })[]> {
  return rows<T & { maker: string | null }>(
    `SELECT v.*, p.name AS maker FROM ${of.table} v LEFT JOIN person p ON p.id = v.createdById
     WHERE v.${of.key} = ? ORDER BY v.number DESC`,
    [code],
  );
}

/** The number of the version to be written; two at once are parted by the unique index. */
export async function nextVersion(rows: Rows, of: DatedTable, code: string): Promise<number> {
  const [newest] = await rows<{ n: number | null }>(`SELECT MAX(number) AS n FROM ${of.table} WHERE ${of.key} = ?`, [
    code,
  ]);
  return Number(newest?.n ?? 0) + 1;
}
