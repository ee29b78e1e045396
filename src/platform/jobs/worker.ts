import { Injectable, Logger } from '@nestjs/common';
import { JobRunner } from './runner.js';

const sweepMs = 15_000;

/** Runs woken rows one after another, and every 15 s whatever nobody woke (Q14). */
@Injectable()
export class Worker {
  private readonly log = new Logger('worker');
  private readonly pending = new Set<string>();
  private running: Promise<void> = Promise.resolve();
  private timer?: NodeJS.Timeout;
  private stopped = true;
  /** When the last sweep ended, in monotonic milliseconds; undefined before the first. */
  lastSweep?: number;

  constructor(private readonly runner: JobRunner) {}

  start(): void {
    this.stopped = false;
    this.timer = setInterval(() => this.enqueue(() => this.sweep()), sweepMs);
    this.enqueue(() => this.sweep());
  }

  /** Runs these rows soon, in this process. */
  take(ids: readonly string[]): void {
    if (this.stopped) return;
    for (const id of ids) {
      if (this.pending.has(id)) continue;
      this.pending.add(id);
      this.enqueue(async () => {
        this.pending.delete(id);
        await this.runner.runOne(id);
      });
    }
  }

  /** Stops taking work and waits for what is running (Q45). */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private enqueue(work: () => Promise<void>): void {
    this.running = this.running
      .then(() => (this.stopped ? undefined : work()))
      .catch((error: unknown) => {
        this.log.error(error instanceof Error ? error.message : String(error));
      });
  }

  private async sweep(): Promise<void> {
    await this.runner.runDue();
    this.lastSweep = performance.now();
  }
}
