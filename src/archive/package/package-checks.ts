import { addDays, instantAt, localDateOf } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { paths } from '../archive.paths.js';
import { holdersOf } from '../../organisation/organisation.js';

export const checkHandler = 'archive.check';

const everyDays = 30;
const kept = 20;

/** An item as its checks name it. */
export interface CheckedItem {
  id: string;
  meetingId: string;
  archiveNumber: string | null;
}

/** Keeps what a check found: faults open a line for every archivist, a whole package closes it (S3.R9). */
export async function keepCheck(tx: Tx, item: CheckedItem, faults: readonly string[]): Promise<void> {
  const detail = { faults: faults.length, first: faults.slice(0, kept) };
  tx.audit({ act: 'archive.verify', subject: 'meeting', id: item.meetingId, detail });
  if (faults.length) await alarm(tx, item);
  else await tx.todos.close({ kind: 'meeting', id: item.meetingId }, ['archiveFault']);
}

/** Tells every archivist that a package is not as it should be. */
export async function alarm(tx: Tx, item: CheckedItem): Promise<void> {
  await tx.todos.open({
    kind: 'archiveFault',
    about: { kind: 'meeting', id: item.meetingId },
    to: await holdersOf(tx, 'ARCHIVIST'),
    title: item.archiveNumber ?? '',
    url: paths.item(item.id),
  });
}

/** Plans the next check of a package by the system itself, a month on, at night. */
export async function planCheck(tx: Tx, meetingId: string): Promise<void> {
  const day = addDays(localDateOf(tx.act.at), everyDays);
  const due = instantAt(day, '02:00');
  await tx.later.schedule({ handler: checkHandler, subject: { kind: 'meeting', id: meetingId }, step: day, due });
}
