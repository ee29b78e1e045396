import type { Dialect } from '../database/dialect.js';
import { newId } from '../database/id.js';
import type { Tx } from '../database/tx.js';
import { OutboxRow } from '../outbox/outbox.entity.js';

const keyName = 'hold';
/** A hold whose holder died ends by itself. */
const holdSeconds = 120;

/** Keeps every sweep, of whatever process, from the rows of the outbox until it is ended. */
export async function holdSweeps(tx: Tx, dialect: Dialect): Promise<void> {
  const row = { id: newId(), handler: 'hold', subjectKind: 'hold', subjectId: null, keyName, payload: '{}' };
  const done = { state: 'DROPPED' as const, attempts: 0, dueAt: tx.act.at, createdAt: tx.act.at, leaseNo: 0 };
  await tx.insert(OutboxRow, { ...row, ...done, leaseUntil: () => dialect.nowPlus(holdSeconds) });
}

export async function endHold(tx: Tx): Promise<void> {
  await tx.remove(OutboxRow, { keyName });
}

/** SQL that is true while nobody holds the sweeps. */
export function unlessHeld({ now }: Dialect): string {
  return `NOT EXISTS (SELECT 1 FROM outbox h WHERE h.keyName = '${keyName}' AND h.leaseUntil > ${now})`;
}
