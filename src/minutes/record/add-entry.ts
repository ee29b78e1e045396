import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { RecordEntry } from './record.entity.js';

type NewEntry = Pick<RecordEntry, 'itemId' | 'kind' | 'speakerId' | 'speakerName' | 'text'> & { clientKey?: string };

/** Adds an entry at the end of a record that this act may write. */
export async function addEntry(tx: Tx, meetingId: string, entry: NewEntry): Promise<{ id: string; version: number }> {
  const sql = 'SELECT MAX(position) AS n FROM record_entry WHERE meetingId = ?';
  const last = await tx.row<{ n: number | null }>(sql, [meetingId]);
  const id = newId();
  const { at, who } = tx.act;
  await tx.insert(RecordEntry, {
    id,
    meetingId,
    ...entry,
    clientKey: entry.clientKey || null,
    position: Number(last?.n ?? 0) + 1,
    ...{ enteredAt: at, enteredById: who.id, changedAt: at, changedById: who.id },
  });
  written(tx, meetingId, id, { kind: entry.kind, letters: entry.text.length });
  return { id, version: 1 };
}

/** Who wrote how much, when: the words themselves are in the entry and its revisions (Q22). */
export function written(tx: Tx, meetingId: string, entryId: string, detail: Record<string, unknown>): void {
  tx.audit({ act: 'record.write', subject: 'meeting', id: meetingId, detail: { entryId, ...detail } });
}
