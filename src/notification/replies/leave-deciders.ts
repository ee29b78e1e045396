import { localDateOf } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { delegatesOf } from '../../organisation/organisation.js';
import { leaveDecider, type LeaveDuties } from './reply.rules.js';

/** Everybody who may decide today on this person's leave, delegates included: the same as `decidesLeave` lets (P13). */
export async function leaveDeciders(tx: Tx, duties: LeaveDuties, personId: string): Promise<string[]> {
  const { id } = leaveDecider(personId, duties);
  if (!id) return [];
  const today = localDateOf(tx.act.at);
  const own = [personId, ...(await delegatesOf(tx, personId, today))];
  const standIns = await delegatesOf(tx, id, today);
  return [id, ...standIns.filter((one) => one !== id && !own.includes(one))];
}
