import type { INestApplicationContext } from '@nestjs/common';
import { createApplication } from '../application.js';
import { SystemClock, type Clock } from '../platform/clock/clock.js';
import { BadConfiguration, readConfig, type Config } from '../platform/config/config.js';

/** A command was refused; the message says why, in one sentence. Exit code 1. */
export class CommandRefused extends Error {}

/** The configuration of the environment; wrong values end the process with code 78, one sentence each. */
export function configuration(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof BadConfiguration)) throw error;
    for (const problem of error.problems) console.error(problem);
    process.exit(78);
  }
}

/** Does `work` with the whole application, which does not listen and starts no jobs. */
export async function withApplication<T>(
  work: (application: INestApplicationContext) => Promise<T>,
  clock: Clock = new SystemClock(),
): Promise<T> {
  const application = await createApplication(configuration(), clock, false);
  try {
    return await work(application);
  } finally {
    await application.close();
  }
}
