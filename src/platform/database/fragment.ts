/** A piece of SQL with its parameters. */
export interface Fragment {
  sql: string;
  params: unknown[];
}
