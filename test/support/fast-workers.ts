import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { within } from './within.js';

/** Worker processes of a trial whose clock goes faster than the world's; none of them outlives it. */
export class FastWorkers {
  private readonly started: ChildProcess[] = [];

  constructor(private readonly environment: Record<string, string>) {}

  async start(): Promise<ChildProcess> {
    const worker = spawn(process.execPath, ['test/trials/fast-worker.mjs'], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.started.push(worker);
    await Promise.race([
      once(worker.stdout, 'data'),
      once(worker, 'exit').then(() => {
        throw new Error('The worker did not start.');
      }),
    ]);
    return worker;
  }

  /** Ends a worker; one that has ended by itself says `exit` no more. */
  async kill(worker: ChildProcess): Promise<void> {
    if (worker.exitCode !== null || worker.signalCode !== null) return;
    const gone = once(worker, 'exit');
    worker.kill('SIGKILL');
    await within('a worker ends', 20, gone);
  }

  /** Ends all of them, also those that sleep. */
  async end(): Promise<void> {
    for (const worker of this.started) await this.kill(worker);
  }

  states(): string[] {
    return this.started.map(({ pid, exitCode, signalCode }) => `${pid}:${exitCode ?? signalCode ?? 'alive'}`);
  }
}
