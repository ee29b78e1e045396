import type { Tx } from '../database/tx.js';
import { folded, gramsOf } from './grams.rules.js';
import { SearchDoc, SearchGram } from './search.entity.js';
import type { SearchText } from './search-source.js';
import { simplified } from './simplified.js';

/** Rows one unit of work may write (Q2). */
const batch = 1000;

interface Gram {
  gram: string;
  sortAt: string;
}

/**
 * Brings the index of one text up to date, at most a thousand rows at a time. Says whether something is left to do; run
 * again it goes on, and run once too often it changes nothing.
 */
export async function writeIndex(tx: Tx, kind: string, id: string, text: SearchText | undefined): Promise<boolean> {
  const body = text ? folded(text.text, simplified) : '';
  await writeDoc(tx, kind, id, text, body);
  const sortAt = text?.sortAt ?? '';
  const wanted = gramsOf(body);
  const present = await tx.rows<Gram>('SELECT gram, sortAt FROM search_gram WHERE docKind = ? AND docId = ?', [
    kind,
    id,
  ]);
  const stale = present.filter((row) => row.sortAt !== sortAt || !wanted.has(row.gram));
  for (const row of present) if (row.sortAt === sortAt) wanted.delete(row.gram);
  for (const row of stale.slice(0, batch)) await tx.remove(SearchGram, { ...row, docKind: kind, docId: id });
  const room = Math.max(0, batch - stale.length);
  const added = [...wanted].sort().slice(0, room);
  await tx.insert(
    SearchGram,
    added.map((gram) => ({ gram, sortAt, docKind: kind, docId: id })),
  );
  return stale.length > batch || wanted.size > added.length;
}

async function writeDoc(tx: Tx, kind: string, id: string, text: SearchText | undefined, body: string): Promise<void> {
  if (!text) {
    await tx.remove(SearchDoc, { kind, id });
    return;
  }
  const { subject, title, url, sortAt } = text;
  const values = { subjectKind: subject.kind, subjectId: subject.id, title, url, text: text.text, body, sortAt };
  const known = await tx.row('SELECT 1 FROM search_doc WHERE kind = ? AND id = ?', [kind, id]);
  if (known) await tx.update(SearchDoc, { kind, id }, values);
  else await tx.insert(SearchDoc, { kind, id, ...values });
}
