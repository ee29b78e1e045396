import { At, Code, Id, Int, Long, Name, Ref } from '../database/columns.js';
import { Stored } from '../database/stored.js';

/** WAITING until done; STUCK when its retries are used up; DROPPED when its subject ended first. */
export type OutboxState = 'WAITING' | 'DONE' | 'STUCK' | 'DROPPED';

/**
 * Something that must happen later, written in the transaction of its cause (Q9). Events, messages and due steps
 * are all rows here: one lease, one next attempt, one sweep.
 */
@Stored('outbox', [['!keyName'], ['state', 'dueAt'], ['subjectId', 'handler']])
export class OutboxRow {
  @Id() id: string;
  /** The name of exactly one handler. */
  @Code() handler: string;
  @Code() subjectKind: string;
  @Ref({ nullable: true }) subjectId: string | null;
  /** Idempotency key: the same cause never makes two rows (Q10). */
  @Name() keyName: string;
  @Long() payload: string;
  /** When it is due, or the next attempt. */
  @At() dueAt: string;
  /** After this instant it is dropped, never done late (Q54). */
  @At({ nullable: true }) uselessAfter: string | null;
  @Code() state: OutboxState;
  @Int() attempts: number;
  /** By the database's clock; a lease that ran out may be taken by anybody (Q13). */
  @At() leaseUntil: string;
  @Int() leaseNo: number;
  @Name({ nullable: true }) lastError: string | null;
  @At() createdAt: string;
  @At({ nullable: true }) doneAt: string | null;
}
