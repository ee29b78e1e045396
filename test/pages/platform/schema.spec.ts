import type { EntityMetadata } from 'typeorm';
import { Database } from '../../../src/platform/database/database.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { engine } from '../../support/database.js';

/** Tables that no module stores anything in. */
const own = ['migrations', 'migration_lease', 'sqlite_sequence'];

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication({ demo: false });
});
afterAll(() => app.close());

test('entities and migrated schema agree: columns, types, lengths, what may be empty, defaults, keys, indices', async () => {
  const { declared, onlyMigrated, onlyDeclared } = await difference();
  expect(declared).toBeGreaterThan(500);
  expect({ onlyMigrated, onlyDeclared }).toEqual({ onlyMigrated: [], onlyDeclared: [] });
});

test('a column, an index or a length that only one of them knows would be named', async () => {
  const { writer } = app.nest.get(Database);
  await writer.query('ALTER TABLE todo ADD COLUMN extra varchar(7) NULL');
  await writer.query('CREATE UNIQUE INDEX surplus ON todo (kind, id)');
  await writer.query('DROP INDEX todo__personId_doneAt_dueAt' + (engine === 'sqlite' ? '' : ' ON todo'));
  expect(await difference()).toMatchObject({
    onlyMigrated: [expect.stringContaining('todo unique surplus'), expect.stringContaining('todo.extra varchar(7)')],
    onlyDeclared: ['todo index todo__personId_doneAt_dueAt (personId, doneAt, dueAt)'],
  });
});

async function difference() {
  const declared = app.nest.get(Database).writer.entityMetadatas.flatMap(linesOfEntity).sort();
  const migrated = (await (engine === 'sqlite' ? sqliteLines() : mysqlLines())).sort();
  const onlyIn = (these: string[], those: string[]) => these.filter((line) => !those.includes(line));
  return {
    declared: declared.length,
    onlyMigrated: onlyIn(migrated, declared),
    onlyDeclared: onlyIn(declared, migrated),
  };
}

/** One line a column, primary key and index, in words both sides can say. */
interface Column {
  table: string;
  name: string;
  type: string;
  collation?: string | null;
  nullable: boolean;
  fallback?: string | number | null;
}

function columnLine({ table, name, type, collation, nullable, fallback }: Column): string {
  const said = fallback === undefined || fallback === null || fallback === 'NULL' ? '' : String(fallback);
  const told = [`${table}.${name}`, engine === 'sqlite' ? type.replace(/^int$/, 'integer') : type];
  if (engine === 'mariadb' && collation) told.push(collation);
  return [...told, nullable ? 'empty' : 'given', ...(said ? [`default ${said.replace(/'/g, '')}`] : [])].join(' ');
}

const indexLine = (table: string, name: string, unique: boolean, columns: string[]) =>
  `${table} ${unique ? 'unique' : 'index'} ${name} (${columns.join(', ')})`;

function linesOfEntity(entity: EntityMetadata): string[] {
  const table = entity.tableName;
  const columns = entity.columns.map(({ databaseName: name, type, length, ...rest }) => {
    const word = typeof type === 'function' ? type.name.toLowerCase().replace('number', 'int') : type;
    const sized = word === 'boolean' && engine === 'mariadb' ? 'tinyint(1)' : length ? `${word}(${length})` : word;
    const { collation, isNullable: nullable, default: fallback } = rest;
    return columnLine({ table, name, type: sized, collation, nullable, fallback: fallback as string });
  });
  const key = entity.primaryColumns.map((one) => one.databaseName);
  const indices = entity.indices.map(({ name, isUnique, columns: of }) =>
    indexLine(
      table,
      name,
      isUnique,
      of.map((one) => one.databaseName),
    ),
  );
  return [...columns, `${table} key (${key.join(', ')})`, ...indices];
}

async function sqliteLines(): Promise<string[]> {
  const tables = await app.rows<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'");
  const lines: string[] = [];
  for (const { name: table } of tables.filter(({ name }) => !own.includes(name))) {
    const columns = await app.rows<{ name: string; type: string; notnull: number; dflt_value: string; pk: number }>(
      `PRAGMA table_info(${table})`,
    );
    lines.push(
      ...columns.map(({ name, type, notnull, dflt_value: fallback }) =>
        columnLine({ table, name, type: type.toLowerCase(), nullable: !notnull, fallback }),
      ),
    );
    const key = columns.filter(({ pk }) => pk).sort((a, b) => a.pk - b.pk);
    lines.push(`${table} key (${key.map(({ name }) => name).join(', ')})`);
    const indices = await app.rows<{ name: string; unique: number; origin: string }>(`PRAGMA index_list(${table})`);
    for (const { name, unique } of indices.filter(({ origin }) => origin !== 'pk')) {
      const of = await app.rows<{ name: string }>(`PRAGMA index_info(${name})`);
      lines.push(
        indexLine(
          table,
          name,
          unique === 1,
          of.map((one) => one.name),
        ),
      );
    }
  }
  return lines;
}

async function mysqlLines(): Promise<string[]> {
  const columns = await app.rows<Record<'t' | 'name' | 'type' | 'collation' | 'nullable' | 'fallback', string>>(
    `SELECT TABLE_NAME AS t, COLUMN_NAME AS name, COLUMN_TYPE AS type, COLLATION_NAME AS collation,
            IS_NULLABLE AS nullable, COLUMN_DEFAULT AS fallback
     FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()`,
  );
  const indices = await app.rows<{ t: string; name: string; shared: number; columns: string }>(
    `SELECT TABLE_NAME AS t, INDEX_NAME AS name, MIN(NON_UNIQUE) AS shared,
            GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX SEPARATOR ', ') AS columns
     FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() GROUP BY TABLE_NAME, INDEX_NAME`,
  );
  return [
    ...columns
      .filter(({ t }) => !own.includes(t))
      .map(({ t: table, type, nullable, ...rest }) =>
        columnLine({ ...rest, table, type: type.replace(/^(int|bigint)\(\d+\)/, '$1'), nullable: nullable === 'YES' }),
      ),
    ...indices
      .filter(({ t }) => !own.includes(t))
      .map(({ t, name, shared, columns: of }) =>
        name === 'PRIMARY' ? `${t} key (${of})` : indexLine(t, name, Number(shared) === 0, of.split(', ')),
      ),
  ];
}
