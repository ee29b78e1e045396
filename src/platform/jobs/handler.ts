import type { Instant } from '../clock/instant.js';
import type { Tx } from '../database/tx.js';
import type { EventClass, Subject } from '../outbox/requests.js';

/** An outbox row as its handler sees it; `payload` is what the cause wrote. */
export interface Job<P = Record<string, unknown>> {
  id: string;
  subject: Subject;
  payload: P;
  due: Instant;
  attempts: number;
}

/**
 * Does something inside the database. Its effect and its being done commit together, so it happens exactly once;
 * if it throws, it is tried again later (Q11). A subject that has moved on is a quiet no.
 */
export abstract class Handler<P = Record<string, unknown>> {
  /** Unique over all modules: `module.noun`. */
  abstract readonly name: string;
  /** The event that causes it, if an event does. */
  readonly listensTo?: EventClass;
  /** Looks after what is kept: a story of the past leaves that to the present. */
  readonly upkeep?: boolean;
  abstract handle(tx: Tx, job: Job<P>): Promise<void>;
}

/**
 * Does something outside (mail, SMS). `send` runs with no transaction open and carries our own idempotency key;
 * `record` writes what came of it. A kill between the two sends again, with the same key (Q52).
 */
export abstract class OutwardHandler<P = Record<string, unknown>, R = unknown> {
  abstract readonly name: string;
  readonly upkeep?: boolean;
  /** Throws to be tried again later. */
  abstract send(job: Job<P>): Promise<R>;
  abstract record(tx: Tx, job: Job<P>, result: R): Promise<void>;
  /** Called when retries are used up or the step has become useless. */
  gaveUp?(tx: Tx, job: Job<P>, reason: string): Promise<void>;
}

export type AnyHandler = Handler | OutwardHandler;
