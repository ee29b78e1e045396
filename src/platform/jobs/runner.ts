import { Injectable, Logger } from '@nestjs/common';
import { reasonOf } from '../database/loggable.js';
import { systemAct, type Act } from '../access/act.js';
import { addMinutes, type Instant } from '../clock/instant.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OutboxRow } from '../outbox/outbox.entity.js';
import { Handlers } from './handlers.js';
import { Handler, type Job, type OutwardHandler } from './handler.js';
import { unlessHeld } from './hold.js';
import { retryAfterMinutes } from './retry.rules.js';

const leaseSeconds = 60;
const batch = 200;

/** Runs outbox rows that are due. Any number of processes may run it at once. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('jobs');
  /** Leases of rows that are outside now, by row. */
  private readonly leases = new Map<string, number>();

  constructor(
    protected readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: Handlers,
    protected readonly clock: Clock,
  ) {}

  /** Runs everything due at `until`, also what it causes, each row by `run`. Returns how many rows were run. */
  async runDue(until: Instant = this.clock.now(), run = (id: string) => this.runOne(id)): Promise<number> {
    const tried = new Set<string>();
    for (;;) {
      const due = await this.database.rows<{ id: string }>(
        `SELECT id FROM outbox WHERE state = 'WAITING' AND dueAt <= ?${this.condition()}
         ORDER BY dueAt, id LIMIT ${batch + tried.size}`,
        [until],
      );
      const fresh = due.filter((row) => !tried.has(row.id));
      if (!fresh.length) return tried.size;
      for (const { id } of fresh) {
        tried.add(id);
        await run(id);
      }
    }
  }

  /** Who runs the rows, and when. */
  protected act(): Act {
    return systemAct(this.clock.now());
  }

  protected condition(): string {
    return ` AND ${unlessHeld(this.database.dialect)}`;
  }

  /** Whether the row goes outside, where it may have to wait for a partner. */
  async isOutward(id: string): Promise<boolean> {
    const row = await this.database.row<{ handler: string }>('SELECT handler FROM outbox WHERE id = ?', [id]);
    return row !== undefined && this.outwardHandler(row.handler) !== undefined;
  }

  /** Runs one row if it is still waiting and nobody else has it. Never throws: a failure is kept in the row. */
  async runOne(id: string): Promise<void> {
    const row = await this.database.row<OutboxRow>('SELECT * FROM outbox WHERE id = ?', [id]);
    if (!row || row.state !== 'WAITING' || row.dueAt > this.clock.now()) return;
    try {
      const handler = this.handlers.of(row.handler);
      if (row.uselessAfter && row.uselessAfter < this.clock.now()) await this.drop(row);
      else if (handler instanceof Handler) await this.within(row, handler);
      else await this.outward(row, handler);
    } catch (error) {
      await this.failed(row, error);
    }
  }

  /** Who does it if it goes outside; a name that no release knows any more is nobody's. */
  private outwardHandler(name: string): OutwardHandler | undefined {
    const handler = this.handlers.has(name) ? this.handlers.of(name) : undefined;
    return handler instanceof Handler ? undefined : handler;
  }

  /** The row's own lock is the lease: effect and `DONE` commit together. */
  private async within(row: OutboxRow, handler: Handler): Promise<void> {
    await this.unitOfWork.run(this.act(), async (tx) => {
      const fresh = await tx.lock(OutboxRow, row.id);
      if (fresh.state !== 'WAITING') return;
      await handler.handle(tx, jobOf(fresh));
      await done(tx, fresh);
    });
  }

  private async outward(row: OutboxRow, handler: OutwardHandler): Promise<void> {
    const leaseNo = await this.lease(row.id);
    if (leaseNo === undefined) return;
    const job = jobOf(row);
    this.leases.set(row.id, leaseNo);
    const result = await handler.send(job).finally(() => this.leases.delete(row.id));
    await this.unitOfWork.run(this.act(), async (tx) => {
      const fresh = await tx.lock(OutboxRow, row.id);
      if (fresh.state !== 'WAITING' || fresh.leaseNo !== leaseNo) return;
      await handler.record(tx, job, result);
      await done(tx, fresh);
    });
  }

  /** Gives back the leases of what did not come back in time, so that another process need not wait them out (Q45). */
  async handBack(): Promise<void> {
    const held = [...this.leases];
    if (!held.length) return;
    await this.unitOfWork.run(this.act(), async (tx) => {
      for (const [id, leaseNo] of held)
        await tx.update(OutboxRow, { id, leaseNo, state: 'WAITING' }, { leaseUntil: '' });
    });
  }

  /** Compare and set: one taker wins, and his number fences off those whose lease ran out (Q13). */
  private async lease(id: string): Promise<number | undefined> {
    const { now, nowPlus } = this.database.dialect;
    return this.unitOfWork.run(this.act(), async (tx) => {
      const before = await tx.lock(OutboxRow, id);
      const values = { leaseUntil: () => nowPlus(leaseSeconds), leaseNo: before.leaseNo + 1 };
      const free = await tx.row(`SELECT 1 FROM outbox WHERE id = ? AND state = 'WAITING' AND leaseUntil < ${now}`, [
        id,
      ]);
      if (!free) return undefined;
      await tx.update(OutboxRow, { id, leaseNo: before.leaseNo }, values);
      return before.leaseNo + 1;
    });
  }

  private async drop(row: OutboxRow): Promise<void> {
    await this.unitOfWork.run(this.act(), async (tx) => {
      await tx.update(
        OutboxRow,
        { id: row.id, state: 'WAITING' },
        { state: 'DROPPED', doneAt: tx.act.at, lastError: 'too late' },
      );
      await this.outwardHandler(row.handler)?.gaveUp?.(tx, jobOf(row), 'too late');
    });
  }

  private async failed(row: OutboxRow, error: unknown): Promise<void> {
    const reason = reasonOf(error).slice(0, 190);
    this.log.warn(`${row.handler} ${row.id}: ${error instanceof Error ? error.name : 'failure'}`);
    await this.unitOfWork.run(this.act(), async (tx) => {
      const fresh = await tx.lock(OutboxRow, row.id);
      if (fresh.state !== 'WAITING') return;
      const attempts = fresh.attempts + 1;
      const wait = retryAfterMinutes(attempts, Math.random());
      const values = wait === undefined ? { state: 'STUCK' as const } : { dueAt: addMinutes(tx.act.at, wait) };
      await tx.update(OutboxRow, { id: row.id }, { ...values, attempts, lastError: reason, leaseUntil: '' });
      if (wait === undefined) await this.outwardHandler(row.handler)?.gaveUp?.(tx, jobOf(fresh), reason);
    });
  }
}

async function done(tx: Tx, row: OutboxRow): Promise<void> {
  await tx.update(OutboxRow, { id: row.id }, { state: 'DONE', doneAt: tx.act.at, leaseUntil: '' });
}

function jobOf(row: OutboxRow): Job {
  return {
    id: row.id,
    subject: { kind: row.subjectKind, id: row.subjectId ?? '' },
    payload: JSON.parse(row.payload) as Record<string, unknown>,
    due: row.dueAt as Instant,
    attempts: row.attempts,
  };
}
