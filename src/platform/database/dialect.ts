import type { Engine } from '../config/config.js';

/** The few words in which the two engines differ; nothing outside this folder asks which engine runs. */
export interface Dialect {
  engine: Engine;
  begin: string[];
  /** SQL of the database's own clock, an instant as the house writes it; leases compare with it (Q16). */
  now: string;
  /** SQL of an instant so many seconds after the database's now. */
  nowPlus: (seconds: number) => string;
  /** Appended to a SELECT to lock its rows until commit; SQLite has one writer and needs none. */
  forUpdate: string;
  /** An INSERT that does nothing when a unique key is taken. */
  insertIgnore: string;
}

function mysqlInstant(expression: string): string {
  return `CONCAT(LEFT(DATE_FORMAT(${expression}, '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z')`;
}

export const dialects: Record<Engine, Dialect> = {
  sqlite: {
    engine: 'sqlite',
    begin: ['BEGIN IMMEDIATE'],
    now: "strftime('%Y-%m-%dT%H:%M:%fZ','now')",
    nowPlus: (seconds) => `strftime('%Y-%m-%dT%H:%M:%fZ','now','+${seconds} seconds')`,
    forUpdate: '',
    insertIgnore: 'INSERT OR IGNORE',
  },
  mysql: {
    engine: 'mysql',
    begin: ['SET TRANSACTION ISOLATION LEVEL READ COMMITTED', 'START TRANSACTION'],
    now: mysqlInstant('UTC_TIMESTAMP(3)'),
    nowPlus: (seconds) => mysqlInstant(`DATE_ADD(UTC_TIMESTAMP(3), INTERVAL ${seconds} SECOND)`),
    forUpdate: ' FOR UPDATE',
    insertIgnore: 'INSERT IGNORE',
  },
};
