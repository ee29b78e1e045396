import { localDateOf } from '../../platform/clock/instant.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Paper } from '../materials/material.rules.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { paths } from '../meetings.paths.js';
import { readersOf } from './distribution.queries.js';
import { highest, parcels } from './distribution.rules.js';

type Told = Paper & { id: string; title: string };

/** 材料-1: tells the participants of papers that went out or were replaced, each of those he may open, in one message. */
export async function tellReaders(
  tx: Tx,
  meeting: Meeting,
  papers: readonly Told[],
  kind: 'distributed' | 'replaced',
): Promise<void> {
  const readers = (await readersOf(rowsOf(tx), meeting.id, localDateOf(tx.act.at))).filter(
    ({ personId }) => personId !== tx.act.who.id,
  );
  for (const parcel of parcels(papers, readers)) await tellOf(tx, meeting, parcel.papers, { kind, to: parcel.to });
}

/** Tells people of papers by name. */
export async function tellOf(
  tx: Tx,
  meeting: Meeting,
  papers: readonly Told[],
  { kind, to, reason = '' }: { kind: string; to: readonly string[]; reason?: string },
): Promise<void> {
  const about = { kind: 'meeting', id: meeting.id };
  const names = papers.map(({ title }) => `《${title}》`).join('、');
  const data = { title: meeting.title, papers: names.slice(0, 400), reason };
  const label = highest([meeting.label, ...papers.map((paper) => paper.label)]);
  const url = paths.materials(meeting.id);
  await tx.later.message({ kind: `material.${kind}`, to, about, data, url, label });
}
