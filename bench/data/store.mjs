import Libsql from 'libsql';
import mysql from 'mysql2/promise';

/** Fast writing into an empty, migrated database: no syncs, indices built at the end. The data is lost by a crash. */
export async function openStore({ databaseUrl, file }) {
  return databaseUrl ? openMysql(databaseUrl) : openSqlite(file);
}

function openSqlite(file) {
  const database = new Libsql(file);
  for (const pragma of ['journal_mode=OFF', 'synchronous=OFF', 'cache_size=-400000', 'foreign_keys=OFF'])
    database.exec(`PRAGMA ${pragma}`);
  const indices = new Map();
  return {
    rows: async (sql, params = []) => database.prepare(sql).all(...params),
    async begin(table) {
      const found = database
        .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL")
        .all(table);
      indices.set(table, found);
      for (const { name } of found) database.exec(`DROP INDEX "${name}"`);
    },
    async insert(table, columns, rows) {
      const statement = database.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      database.exec('BEGIN');
      for (const row of rows) statement.run(...row);
      database.exec('COMMIT');
    },
    async end(table) {
      for (const { sql } of indices.get(table)) database.exec(sql);
    },
    async close() {
      database.exec('ANALYZE');
      database.exec('PRAGMA journal_mode=WAL');
      database.close();
    },
  };
}

async function openMysql(url) {
  const database = await mysql.createConnection({ uri: url, charset: 'utf8mb4_bin' });
  for (const setting of ['unique_checks = 0', 'foreign_key_checks = 0']) await database.query(`SET SESSION ${setting}`);
  const rows = async (sql, params = []) => (await database.query(sql, params))[0];
  const indices = new Map();
  const seen = new Set();
  return {
    rows,
    async begin(table) {
      seen.add(table);
      const found = await rows(
        `SELECT INDEX_NAME AS name, MAX(NON_UNIQUE) AS plain, GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX) AS cols
         FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND INDEX_NAME <> 'PRIMARY'
         GROUP BY INDEX_NAME`,
        [table],
      );
      indices.set(table, found);
      if (found.length)
        await database.query(`ALTER TABLE ${table} ${found.map(({ name }) => `DROP INDEX \`${name}\``).join(', ')}`);
    },
    async insert(table, columns, all) {
      await database.beginTransaction();
      for (let from = 0; from < all.length; from += 2000)
        await database.query(`INSERT INTO ${table} (${columns.map((name) => `\`${name}\``).join(', ')}) VALUES ?`, [
          all.slice(from, from + 2000),
        ]);
      await database.commit();
    },
    async end(table) {
      const added = indices
        .get(table)
        .map(({ name, plain, cols }) => `ADD ${Number(plain) ? '' : 'UNIQUE '}INDEX \`${name}\` (\`${cols.replaceAll(',', '`, `')}\`)`);
      if (added.length) await database.query(`ALTER TABLE ${table} ${added.join(', ')}`);
    },
    async close() {
      await database.query(`ANALYZE TABLE ${[...seen].join(', ')}`);
      await database.end();
    },
  };
}
