// A process that serves the product, or the limit of one of its pages: node bench/serve.mjs, told what to do by its parent.
import 'reflect-metadata';
import { createServer } from 'node:http';
import { join } from 'node:path';
import Libsql from 'libsql';
import mysql from 'mysql2';
import { createApplication } from '../dist/src/application.js';
import { SystemClock } from '../dist/src/platform/clock/clock.js';
import { readConfig } from '../dist/src/platform/config/config.js';
import { Database } from '../dist/src/platform/database/database.js';
import { Templates } from '../dist/src/platform/web/templates.js';

const config = readConfig(process.env);
const application = await createApplication(config, new SystemClock(), false);
await application.listen(0, '127.0.0.1');
const { port } = application.getHttpServer().address();

/** What the page asked for last did: its queries, and what its template was given. */
const seen = { queries: [], render: undefined };
let watching = false;
const database = application.get(Database);
const templates = application.get(Templates);
const plainRows = database.rows.bind(database);
const plainRender = templates.render.bind(templates);

function watch(on) {
  watching = on;
  if (on) {
    seen.queries = [];
    database.rows = async (sql, params = []) => {
      const rows = await plainRows(sql, params);
      if (watching) seen.queries.push({ sql, params, rows: rows.length });
      return rows;
    };
    templates.render = (...given) => {
      seen.render = given;
      return plainRender(...given);
    };
  } else {
    delete database.rows;
    delete templates.render;
  }
}

async function look(path, cookie) {
  watch(true);
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
  const body = await answer.text();
  watch(false);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return { bytes: Buffer.byteLength(body), body, queries: seen.queries };
}

/**
 * The least that could answer this page: `node:http`, the page's own template as compiled at start, its one query of
 * most rows through the bare driver, the same bytes.
 */
async function limit(path, cookie) {
  const { queries } = await look(path, cookie);
  const given = seen.render;
  const own = queries.filter(
    ({ sql }) => !/FROM session|FROM todo WHERE personId = \? AND doneAt IS NULL GROUP/.test(sql),
  );
  const main = own.reduce((a, b) => (b.rows > a.rows ? b : a));
  const query = bareQuery(main.sql, main.params);
  const server = createServer((request, response) => {
    query().then(
      () => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(plainRender(...given));
      },
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { port: server.address().port, rows: main.rows };
}

function bareQuery(sql, params) {
  if (config.engine === 'mysql') {
    const url = config.databaseUrl.replace(/^mariadb:/, 'mysql:');
    const pool = mysql.createPool({ uri: url, connectionLimit: 10, dateStrings: true });
    return () =>
      new Promise((done, fail) => pool.query(sql, params, (error, rows) => (error ? fail(error) : done(rows))));
  }
  const statement = new Libsql(join(config.dataDir, 'yishi.sqlite')).prepare(sql);
  return async () => statement.all(...params);
}

/** Microseconds of processor time this process has used. */
async function cpu() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

process.on('message', ({ id, what, path, cookie }) => {
  const work = { look, limit, cpu }[what];
  work(path, cookie).then(
    (result) => process.send({ id, result }),
    (error) => process.send({ id, error: String(error.stack) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send({ port });
