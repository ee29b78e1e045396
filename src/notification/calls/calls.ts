import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { PhoneCall } from './phone-call.entity.js';

/** Opens a call unless one to this person about this meeting is open already; returns its id. */
export async function openCall(
  tx: Tx,
  call: { meetingId: string; personId: string; reason: PhoneCall['reason'] },
): Promise<string> {
  const [open] = await tx.find(PhoneCall, { meetingId: call.meetingId, personId: call.personId, state: 'OPEN' });
  if (open) return open.id;
  const id = newId();
  await tx.insert(PhoneCall, { id, ...call, state: 'OPEN', openedAt: tx.act.at });
  return id;
}

/** Whoever has answered by himself need not be called any more. */
export async function dropCalls(tx: Tx, meetingId: string, personId: string): Promise<void> {
  await tx.update(PhoneCall, { meetingId, personId, state: 'OPEN' }, { state: 'DONE', calledAt: tx.act.at });
  await closeCallLine(tx, meetingId);
}

/** The organiser's line goes when no call is left. */
export async function closeCallLine(tx: Tx, meetingId: string): Promise<void> {
  const open = await tx.find(PhoneCall, { meetingId, state: 'OPEN' });
  if (!open.length) await tx.todos.close({ kind: 'meeting', id: meetingId }, ['call']);
}
