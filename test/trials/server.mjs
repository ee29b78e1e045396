// The built application as a process of its own for trials: as `main.js`, on a clock that starts where the trial's stood.
//   TRIAL_BASE, TRIAL_START  the trial's instant, and the real time, in ms, of that moment
//   TRIAL_LATE_COMMIT        ms by which it commits after it has answered: the fault of the controls
import 'reflect-metadata';
import { createApplication } from '../../dist/src/application.js';
import { Clock } from '../../dist/src/platform/clock/clock.js';
import { instantOf } from '../../dist/src/platform/clock/instant.js';
import { readConfig } from '../../dist/src/platform/config/config.js';
import { Database } from '../../dist/src/platform/database/database.js';
import { Jobs } from '../../dist/src/platform/jobs/jobs.js';

const [base, start, lateness] = ['TRIAL_BASE', 'TRIAL_START', 'TRIAL_LATE_COMMIT'].map((name) =>
  Number(process.env[name] ?? 0),
);

class ShiftedClock extends Clock {
  now() {
    return instantOf(base + (Date.now() - start));
  }
}

/** Answers first and commits later, as a server that does not wait for its database. */
function commitLate(source) {
  const open = source.createQueryRunner.bind(source);
  const changed = new WeakSet();
  source.createQueryRunner = (...words) => {
    const runner = open(...words);
    if (changed.has(runner)) return runner;
    changed.add(runner);
    let late = Promise.resolve();
    const query = runner.query.bind(runner);
    const release = runner.release.bind(runner);
    runner.query = async (sql, ...rest) => {
      if (sql === 'COMMIT') {
        late = new Promise((resolve) => setTimeout(resolve, lateness)).then(() => query(sql));
        return undefined;
      }
      if (sql.startsWith('BEGIN')) await late;
      return query(sql, ...rest);
    };
    runner.release = async () => void late.then(release);
    return runner;
  };
}

const config = readConfig(process.env);
const application = await createApplication(config, new ShiftedClock(), false);
if (lateness) commitLate(application.get(Database).writer);
if (config.role !== 'worker') await application.listen(config.port, config.host);
application.get(Jobs).start();
console.log(`ready ${process.pid}`);
