import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Act } from '../access/act.js';
import { appendAudit } from '../audit/audit.writer.js';
import { Listeners } from '../outbox/listeners.js';
import { Later } from '../outbox/later.js';
import { Waker } from '../outbox/waker.js';
import { Todos } from '../todo/todos.js';
import { FormKey } from '../web/form-key.entity.js';
import { Database } from './database.js';
import { AlreadyDone, isDuplicate, isLostRace } from './errors.js';
import { Tx } from './tx.js';

const attempts = 5;

/**
 * Runs a use case in one transaction: rows, audit, events, messages and todo lines commit together or not at all
 * (Q1, Q2). Losers of a race are run again in a new transaction, so `work` must be repeatable (Q6);
 * so is, once, a form that would make a row which somebody else has just made: it finds that row then.
 */
@Injectable()
export class UnitOfWork {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
    private readonly waker: Waker,
  ) {}

  /** Throws what `work` throws, with nothing written; `AlreadyDone` when the form of this act was sent before. */
  async run<T>(act: Act, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await (this.database.dialect.engine === 'sqlite'
          ? this.alone(() => this.once(act, work))
          : this.once(act, work));
      } catch (error) {
        const madeMeanwhile = attempt === 1 && act.once !== undefined && isDuplicate(error);
        if (!madeMeanwhile && (!isLostRace(error) || attempt === attempts)) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
      }
    }
  }

  /** SQLite has one writer: units of work wait for each other here instead of failing in the database. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async once<T>(act: Act, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { dialect, writer } = this.database;
    const runner = writer.createQueryRunner();
    try {
      await runner.connect();
      for (const statement of dialect.begin) await runner.query(statement);
      const manager = writer.createEntityManager(runner);
      const later = new Later(manager, act.at, (event) => this.listeners.of(event), act.rehearsed);
      const tx = new Tx(act, manager, dialect, later, new Todos(manager, act.at));
      await claimForm(manager, act);
      const result = await work(tx);
      if (act.once) await manager.update(FormKey, { token: act.once.token }, { landing: act.once.landing(result) });
      await appendAudit(manager, dialect, act, tx.audits);
      await runner.query('COMMIT');
      if (later.woken.length && !act.rehearsed) this.waker.wake(later.woken);
      return result;
    } catch (error) {
      await rollback(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Takes the form's one-time key first, so that a second press waits here for the first and then gets its result. */
async function claimForm(manager: EntityManager, act: Act): Promise<void> {
  if (!act.once) return;
  const { token } = act.once;
  try {
    await manager.insert(FormKey, { token, personId: act.who.id, usedAt: act.at, landing: '/' });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const used = await manager.findOneBy(FormKey, { token, personId: act.who.id });
    throw new AlreadyDone(used?.landing ?? '/');
  }
}

async function rollback(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('ROLLBACK');
  } catch {
    // The connection is gone or the engine has rolled back already; there is nothing left to undo.
  }
}
