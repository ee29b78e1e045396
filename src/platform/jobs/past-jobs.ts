import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Act } from '../access/act.js';
import { TestClock } from '../clock/clock.js';
import { instantOf, type Instant } from '../clock/instant.js';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OutboxRow } from '../outbox/outbox.entity.js';
import { Handlers } from './handlers.js';
import { JobRunner } from './runner.js';

const index = 'search.index';

/** Runs what came due in the past, each at its own instant: the demo organ's story goes through it while sweeps are held. */
@Injectable()
export class PastJobs extends JobRunner {
  private readonly past: TestClock;

  /** Texts are indexed once, as they stand in the end. */
  private indexing = false;

  constructor(
    database: Database,
    private readonly units: UnitOfWork,
    private readonly known: Handlers,
  ) {
    const past = new TestClock(instantOf(0));
    super(database, units, known, past);
    this.past = past;
  }

  /** Lets time pass until an instant. */
  async passTo(until: Instant): Promise<void> {
    for (let before: Instant | undefined; ;) {
      const next = await this.database.row<{ dueAt: Instant | null }>(
        "SELECT MIN(dueAt) AS dueAt FROM outbox WHERE state = 'WAITING' AND dueAt <= ?" + this.condition(),
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

  /** Lets time pass to the present, and indexes every text that has changed on the way. */
  async arrive(now: Instant): Promise<void> {
    await this.passTo(now);
    const latest =
      "SELECT MAX(id) AS id FROM outbox WHERE state = 'WAITING' AND handler = ? GROUP BY subjectKind, subjectId";
    const kept = new Set((await this.database.rows<{ id: string }>(latest, [index])).map(({ id }) => id));
    await this.units.run(this.act(), async (tx) => {
      const waiting = await tx.find(OutboxRow, { handler: index, state: 'WAITING' });
      const before = waiting.map(({ id }) => id).filter((id) => !kept.has(id));
      await tx.update(OutboxRow, { id: In(before) }, { state: 'DONE', doneAt: now });
    });
    this.indexing = true;
    await this.passTo(now);
    this.indexing = false;
  }

  protected override act(): Act {
    return { ...super.act(), rehearsed: true };
  }

  protected override condition(): string {
    const left = [...this.known.upkeep(), ...(this.indexing ? [] : [index])];
    return left.map((name) => ` AND handler <> '${name}'`).join('');
  }
}
