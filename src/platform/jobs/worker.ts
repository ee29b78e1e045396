import { Injectable, Logger } from '@nestjs/common';
import { reasonOf } from '../database/loggable.js';
import { Checkpoints } from '../audit/checkpoints.js';
import { FileSweep } from '../files/file-sweep.js';
import { JobRunner } from './runner.js';

const sweepMs = 15_000;
/** How many outward rows, such as mails, are under way at once; the rest of the work never waits for them. */
const outwardAtOnce = 8;
/** How long a stop waits for what is outside; what it cuts off is sent again with its own key (Q52). */
const stopMs = 12_000;

/**
 * Runs woken rows one after another, and every 15 s whatever nobody woke (Q14). What goes outside runs beside them, a few
 * at once, so that a partner that hangs delays neither the others' messages nor anything else. After a sweep the audit
 * chain is signed when it is time (Q62).
 */
@Injectable()
export class Worker {
  private readonly log = new Logger('worker');
  private readonly pending = new Set<string>();
  private running: Promise<void> = Promise.resolve();
  private readonly outward = new Map<string, Promise<void> | null>();
  private timer?: NodeJS.Timeout;
  private stopped = true;
  /** When the last sweep ended, in monotonic milliseconds; undefined before the first. */
  lastSweep?: number;

  constructor(
    private readonly runner: JobRunner,
    private readonly checkpoints: Checkpoints,
    private readonly files: FileSweep,
  ) {}

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
        await this.dispatch(id);
      });
    }
  }

  /** Stops taking work, waits for what is running, and hands back what does not come back in time (Q45). */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
    const underWay = [...this.outward.values()].filter((one) => one !== null);
    this.outward.clear();
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, stopMs)));
    await Promise.race([Promise.all(underWay), limit]);
    await this.runner.handBack();
    clearTimeout(timer);
  }

  private async dispatch(id: string): Promise<void> {
    if (!(await this.runner.isOutward(id))) return this.runner.runOne(id);
    if (!this.outward.has(id)) this.outward.set(id, null);
    this.startOutward();
  }

  private startOutward(): void {
    const waiting = [...this.outward].filter(([, underWay]) => underWay === null);
    const free = outwardAtOnce - (this.outward.size - waiting.length);
    for (const [id] of waiting.slice(0, Math.max(0, free))) this.outward.set(id, this.runOutward(id));
  }

  private async runOutward(id: string): Promise<void> {
    try {
      await this.runner.runOne(id);
    } catch (error) {
      this.log.error(reasonOf(error));
    }
    this.outward.delete(id);
    if (!this.stopped) this.startOutward();
  }

  private enqueue(work: () => Promise<void>): void {
    this.running = this.running
      .then(() => (this.stopped ? undefined : work()))
      .catch((error: unknown) => {
        this.log.error(reasonOf(error));
      });
  }

  private async sweep(): Promise<void> {
    await this.runner.runDue(undefined, (id) => this.dispatch(id));
    this.lastSweep = performance.now();
    await this.checkpoints.takeIfDue();
    await this.files.sweepIfDue();
  }
}
