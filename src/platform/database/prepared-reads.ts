import type { DataSource } from 'typeorm';

interface Statement {
  all(...params: unknown[]): unknown[];
}

/** Statements kept; queries whose lists vary in length must not fill the memory. */
const most = 300;

/** Reads of an SQLite connection: each statement is prepared once and runs without TypeORM between. */
export class PreparedReads {
  private readonly statements = new Map<string, Statement>();
  private readonly connection: { prepare(sql: string): Statement };

  constructor(reader: DataSource) {
    this.connection = (
      reader.driver as unknown as { databaseConnection: PreparedReads['connection'] }
    ).databaseConnection;
  }

  rows(sql: string, params: readonly unknown[]): unknown[] {
    return this.statement(sql).all(...params.map((one) => (typeof one === 'boolean' ? Number(one) : one)));
  }

  private statement(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    if (this.statements.size >= most) this.statements.clear();
    const fresh = this.connection.prepare(sql);
    this.statements.set(sql, fresh);
    return fresh;
  }
}
