import type { Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { Credential } from './session.entity.js';
import { afterFailure, isLocked } from './sign-in.rules.js';

/**
 * Whether a password or code that was tried counts as right: never while the account is locked; wrong ones are counted, and the
 * fifth locks and tells its person. The update comes first: it holds the row, and tries at the same moment wait for each
 * other. With `whole` false a right one only opens the next step, and what was counted stays counted.
 */
export async function judgeTry(
  tx: Tx,
  personId: string,
  matches: boolean,
  at: Instant,
  whole = true,
): Promise<boolean> {
  await tx.run('UPDATE credential SET failures = failures + 1 WHERE personId = ?', [personId]);
  const credential = await tx.one(Credential, { personId });
  const before = { ...credential, failures: credential.failures - 1 };
  if (isLocked(before, at)) {
    await tx.update(Credential, { personId }, { failures: 0 });
    return false;
  }
  const kept = { failures: whole ? 0 : before.failures, lockedUntil: null };
  const after = matches ? kept : afterFailure(before, at);
  await tx.update(Credential, { personId }, after);
  if (after.lockedUntil) await tellLocked(tx, personId);
  return matches;
}

async function tellLocked(tx: Tx, personId: string): Promise<void> {
  const about = { kind: 'person', id: personId };
  tx.audit({ act: 'account.lock', subject: 'person', id: personId });
  const url = '/account/history';
  await tx.later.message({ kind: 'account.locked', to: [personId], about, data: {}, url, label: 'PUBLIC' });
}
