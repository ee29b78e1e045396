import { Injectable } from '@nestjs/common';
import type { Act } from '../access/act.js';
import { TestClock } from '../clock/clock.js';
import { instantOf, type Instant } from '../clock/instant.js';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Handlers } from './handlers.js';
import { JobRunner } from './runner.js';

/** Runs what came due in the past, each at its own instant: the demo organ's story goes through it while sweeps are held. */
@Injectable()
export class PastJobs extends JobRunner {
  private readonly past: TestClock;

  constructor(database: Database, unitOfWork: UnitOfWork, handlers: Handlers) {
    const past = new TestClock(instantOf(0));
    super(database, unitOfWork, handlers, past);
    this.past = past;
  }

  /** Lets time pass until an instant. */
  async passTo(until: Instant): Promise<void> {
    for (let before: Instant | undefined; ;) {
      const next = await this.database.row<{ dueAt: Instant | null }>(
        "SELECT MIN(dueAt) AS dueAt FROM outbox WHERE state = 'WAITING' AND dueAt <= ?",
        [until],
      );
      if (!next?.dueAt) break;
      if (next.dueAt === before) throw new Error(`What was due at ${before} does not get done.`);
      before = next.dueAt;
      if (next.dueAt > this.past.now()) this.past.set(next.dueAt);
      await this.runDue();
    }
    this.past.set(until);
  }

  protected override act(): Act {
    return { ...super.act(), rehearsed: true };
  }

  protected override condition(): string {
    return '';
  }
}
