/** Rows by SQL, from the reading side or inside a transaction: `tx.rows` or `database.rows`, bound. */
export type Rows = <R>(sql: string, params?: unknown[]) => Promise<R[]>;

/** A `Rows` of whatever has the method: the database for pages, a transaction for what decides a write (Q51). */
export function rowsOf(source: { rows: Rows }): Rows {
  return (sql, params) => source.rows(sql, params);
}

/** `?, ?, ?` for a list of values. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
