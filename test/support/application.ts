import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { createApplication } from '../../src/application.js';
import { DemoOrgan } from '../../src/organisation/organisation.js';
import { TestClock } from '../../src/platform/clock/clock.js';
import { instantAt, type Instant } from '../../src/platform/clock/instant.js';
import { readConfig } from '../../src/platform/config/config.js';
import { DeclaredRoutes } from '../../src/platform/access/declared-routes.js';
import { Database } from '../../src/platform/database/database.js';
import { JobRunner } from '../../src/platform/jobs/runner.js';
import { Texts } from '../../src/platform/text/texts.js';
import { Browser } from './browser.js';
import { testDatabase, type TestDatabase } from './database.js';

/** The application on a database of its own, with a clock that the test sets. Begins on Tuesday 2026-11-24, 10:00. */
export interface TestApplication {
  nest: INestApplication;
  clock: TestClock;
  /** Rows straight from the database, to see what an act wrote. */
  rows<R>(sql: string, params?: unknown[]): Promise<R[]>;
  /** Runs what is due by the test's clock, and what that causes. */
  runJobs(): Promise<number>;
  /** A browser of somebody's own; without a user name it is a stranger's. */
  browser(userName?: string): Promise<Browser>;
  /** Listens on a free port, for Chromium and other clients; the address. */
  listen(): Promise<string>;
  /** Sets the clock to a local day and time of the organ. */
  at(date: string, time: string): void;
  close(): Promise<void>;
}

/** Starts the application; `demo` fills the database with the demo organ. */
export async function startApplication(
  options: { demo?: boolean; environment?: Record<string, string>; database?: TestDatabase } = {},
): Promise<TestApplication> {
  const database = options.database ?? (await testDatabase());
  const clock = new TestClock(instantAt('2026-11-24', '10:00'));
  const config = readConfig({ ...database.environment, ...options.environment });
  const nest = await createApplication(config, clock, false);
  if (options.demo !== false) await nest.get(DemoOrgan).make();
  const server = nest.getHttpServer() as never;
  const laws = {
    routes: nest.get(DeclaredRoutes).all(),
    moduleNames: [
      ...new Set(
        nest
          .get(Texts)
          .keys()
          .map((key) => key.split('.')[0]!),
      ),
    ],
  };
  return {
    nest,
    clock,
    rows: (sql, params) => nest.get(Database).rows(sql, params),
    runJobs: () => nest.get(JobRunner).runDue(),
    browser: async (userName) => {
      const browser = new Browser(server, laws);
      if (userName) await browser.signIn(userName);
      return browser;
    },
    listen: async () => {
      await nest.listen(0, '127.0.0.1');
      return `http://127.0.0.1:${((nest.getHttpServer() as Server).address() as AddressInfo).port}`;
    },
    at: (date, time) => clock.set(instantAt(date, time) as Instant),
    close: async () => {
      await nest.close();
      await database.drop();
    },
  };
}
