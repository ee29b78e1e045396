import 'reflect-metadata';
import { createApplication } from './application.js';
import { FirstRun } from './organisation/organisation.js';
import { SystemClock } from './platform/clock/clock.js';
import { BadConfiguration, readConfig, type Config } from './platform/config/config.js';
import { Jobs } from './platform/jobs/jobs.js';
import { PlainLogger } from './platform/web/plain-logger.js';

/** Reads the configuration, builds the application for its ROLE, listens. */
async function start(): Promise<void> {
  const config = configuration();
  const logger = new PlainLogger(config.logLevel);
  const application = await createApplication(config, new SystemClock(), logger);
  if (config.role !== 'worker') {
    await application.listen(config.port, config.host);
    console.log(`Yishi  ${(await application.get(FirstRun).address()) ?? config.baseUrl}`);
  }
  application.get(Jobs).start();
}

function configuration(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof BadConfiguration)) throw error;
    for (const problem of error.problems) console.error(problem);
    process.exit(78);
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exit(1);
});
