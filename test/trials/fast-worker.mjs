// A worker process for trials: runs what is due by a clock that goes faster than the world's, until it is killed.
//   TRIAL_BASE   the instant, in ms, at which the trial's clock began
//   TRIAL_START  the real time, in ms, of that moment
//   TRIAL_SPEED  how many times faster it goes
import 'reflect-metadata';
import { createApplication } from '../../dist/src/application.js';
import { Clock } from '../../dist/src/platform/clock/clock.js';
import { instantOf } from '../../dist/src/platform/clock/instant.js';
import { readConfig } from '../../dist/src/platform/config/config.js';
import { JobRunner } from '../../dist/src/platform/jobs/runner.js';

const [base, start, speed] = ['TRIAL_BASE', 'TRIAL_START', 'TRIAL_SPEED'].map((name) => Number(process.env[name]));

class FastClock extends Clock {
  now() {
    return instantOf(base + (Date.now() - start) * speed);
  }
}

const application = await createApplication(readConfig(process.env), new FastClock(), false);
const runner = application.get(JobRunner);
console.log('ready');
for (;;) {
  await runner.runDue();
  await new Promise((resolve) => setTimeout(resolve, 100));
}
