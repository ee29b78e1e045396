import { Table, TableIndex, type QueryRunner } from 'typeorm';
import { types } from './columns.js';

/** One column of a migration: a type of the house and whether it may be empty. */
export interface ColumnPlan {
  type: keyof typeof types;
  nullable?: boolean;
  primary?: boolean;
  default?: string | number;
}

const kind =
  (type: keyof typeof types) =>
  (options: Omit<ColumnPlan, 'type'> = {}): ColumnPlan => ({ type, ...options });

/** Column plans by name, the same words as the decorators of `columns.ts`. */
export const column = {
  id: () => kind('id')({ primary: true }),
  key: () => kind('code')({ primary: true }),
  refKey: () => kind('id')({ primary: true }),
  intKey: () => kind('int')({ primary: true }),
  gramKey: () => kind('gram')({ primary: true }),
  hashKey: () => kind('hash')({ primary: true }),
  ref: kind('id'),
  code: kind('code'),
  at: kind('instant'),
  day: kind('day'),
  hash: kind('hash'),
  name: kind('name'),
  text: kind('text'),
  long: kind('long'),
  int: kind('int'),
  fen: kind('big'),
  flag: kind('flag'),
  version: () => kind('int')({ default: 1 }),
  maybe: {
    ref: () => kind('id')({ nullable: true }),
    code: () => kind('code')({ nullable: true }),
    at: () => kind('instant')({ nullable: true }),
    day: () => kind('day')({ nullable: true }),
    hash: () => kind('hash')({ nullable: true }),
    name: () => kind('name')({ nullable: true }),
    text: () => kind('text')({ nullable: true }),
    long: () => kind('long')({ nullable: true }),
    int: () => kind('int')({ nullable: true }),
    fen: () => kind('big')({ nullable: true }),
    flag: () => kind('flag')({ nullable: true }),
  },
};

/** Creates a table with its indices. Index lists name columns; a leading `!` makes the index unique. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: Record<string, ColumnPlan>,
  indices: string[][] = [],
): Promise<void> {
  if (await runner.hasTable(name)) return;
  await runner.createTable(
    new Table({
      name,
      columns: Object.entries(columns).map(([columnName, plan]) => {
        const { type, length, ...text } = types[plan.type] as { type: string; length?: number };
        const rest = runner.connection.options.type === 'mysql' ? text : {};
        return {
          name: columnName,
          type,
          ...rest,
          ...(length ? { length: String(length) } : {}),
          isNullable: plan.nullable ?? false,
          isPrimary: plan.primary ?? false,
          ...(plan.default === undefined
            ? {}
            : { default: typeof plan.default === 'number' ? String(plan.default) : `'${plan.default}'` }),
        };
      }),
      indices: indices.map((names) => indexOf(name, names)),
      engine: 'InnoDB',
    }),
  );
}

/** Adds columns that may be empty to a table; those it has already are left alone. */
export async function addColumns(
  runner: QueryRunner,
  table: string,
  columns: Record<string, ColumnPlan>,
): Promise<void> {
  for (const [name, plan] of Object.entries(columns)) {
    if (await runner.hasColumn(table, name)) continue;
    const { type, length, charset, collation } = types[plan.type] as Record<string, string | number | undefined>;
    const size = length ? `(${length})` : '';
    const text =
      runner.connection.options.type === 'mysql' && charset ? ` CHARACTER SET ${charset} COLLATE ${collation}` : '';
    await runner.query(`ALTER TABLE ${table} ADD COLUMN ${name} ${type}${size}${text} NULL`);
  }
}

/** Adds an index to a table that stands already; run again it does nothing. */
export async function addIndex(runner: QueryRunner, table: string, names: string[]): Promise<void> {
  const index = indexOf(table, names);
  const known = (await runner.getTable(table))?.indices.some((one) => one.name === index.name);
  if (!known) await runner.createIndex(table, index);
}

function indexOf(table: string, names: string[]): TableIndex {
  const unique = names[0]!.startsWith('!');
  const columnNames = names.map((columnName) => columnName.replace('!', ''));
  return new TableIndex({ name: indexName(table, columnNames), columnNames, isUnique: unique });
}

/** The name of an index, the same in migrations and entities. */
export function indexName(table: string, columnNames: string[]): string {
  return `${unique64(`${table}__${columnNames.join('_')}`)}`;
}

function unique64(name: string): string {
  return name.length <= 60
    ? name
    : `${name.slice(0, 50)}_${[...name].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 1e9, 7)}`;
}
