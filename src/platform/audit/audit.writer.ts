import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Act } from '../access/act.js';
import type { Dialect } from '../database/dialect.js';
import { isDuplicate, LostRace } from '../database/errors.js';
import { AuditHead, AuditRow } from './audit.entity.js';
import { chainHash, genesis } from './chain.rules.js';

/** What a use case says of itself for the audit: states, dates, roles and numbers, never content (Q22). */
export interface AuditEntry {
  act: string;
  subject: string;
  id?: string;
  outcome?: 'DONE' | 'REFUSED';
  detail?: Record<string, unknown>;
}

const lanes = { sqlite: 1, mysql: 8 };

/**
 * Appends the entries of one unit of work to one lane of the chain; the last statements before commit. Throws `LostRace`
 * when another began the same lane at the same moment.
 */
export async function appendAudit(
  manager: EntityManager,
  dialect: Dialect,
  act: Act,
  entries: AuditEntry[],
): Promise<void> {
  if (!entries.length) return;
  const lane = randomInt(lanes[dialect.engine]);
  const [head] = (await manager.query(`SELECT n, hash FROM audit_head WHERE lane = ?${dialect.forUpdate}`, [
    lane,
  ])) as AuditHead[];
  let n = head?.n ?? 0;
  let previous = head?.hash ?? genesis;
  const rows = entries.map((entry) => {
    n += 1;
    const fields = {
      lane,
      n,
      at: act.at,
      actorId: act.who.id,
      actorName: act.who.name,
      onBehalfOfId: act.onBehalfOf?.id ?? null,
      origin: act.from,
      act: entry.act,
      subjectKind: entry.subject,
      subjectId: entry.id ?? null,
      outcome: entry.outcome ?? 'DONE',
      detail: JSON.stringify(entry.detail ?? {}),
      algo: 'sha256',
    };
    const hash = chainHash(previous, fields);
    const row = { ...fields, previous, hash };
    previous = hash;
    return row;
  });
  if (head) {
    await manager.insert(AuditRow, rows);
    await manager.update(AuditHead, { lane }, { n, hash: previous });
  } else await begin(manager, { lane, n, hash: previous }, rows);
}

/** The first entries of a lane: no head is there yet whose lock would make others wait. */
async function begin(manager: EntityManager, head: AuditHead, rows: AuditRow[]): Promise<void> {
  try {
    await manager.insert(AuditHead, head);
    await manager.insert(AuditRow, rows);
  } catch (error) {
    throw isDuplicate(error) ? new LostRace() : error;
  }
}
