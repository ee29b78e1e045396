import { Command, InvalidArgumentError } from 'commander';
import { TestClock } from '../platform/clock/clock.js';
import { parseInstant, type Instant } from '../platform/clock/instant.js';
import { JobRunner } from '../platform/jobs/runner.js';
import { withApplication } from './with-application.js';

export const tick = new Command('tick')
  .description('Run what is due as of an instant: reminders, deadlines, messages.')
  .requiredOption('--at <instant>', 'ISO 8601 with zone, such as 2026-12-01T09:00:00+08:00', instant)
  .action(async ({ at }: { at: Instant }) => {
    const run = await withApplication((application) => application.get(JobRunner).runDue(), new TestClock(at));
    console.log(`${run} run as of ${at}.`);
  });

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed) throw new InvalidArgumentError('It is no instant.');
  return parsed;
}
