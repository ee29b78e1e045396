import { IsNull } from 'typeorm';
import type { Rows } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Choice } from './ballot.rules.js';
import { VoteCall } from './vote-call.entity.js';

/** The vote that members are casting at their seats in this meeting, if one is open. */
export async function openCall(rows: Rows, meetingId: string): Promise<VoteCall | undefined> {
  const [call] = await rows<VoteCall>('SELECT * FROM vote_call WHERE meetingId = ? AND closedAt IS NULL', [meetingId]);
  return call;
}

/** What has been cast in it, by person. */
export async function castsOf(rows: Rows, callId: string): Promise<Map<string, Choice>> {
  const casts = await rows<{ personId: string; choice: Choice }>(
    'SELECT personId, choice FROM vote_cast WHERE callId = ?',
    [callId],
  );
  return new Map(casts.map(({ personId, choice }) => [personId, choice]));
}

/** Nothing more is cast for this item. */
export async function closeCalls(tx: Tx, meetingId: string, itemId: string): Promise<void> {
  await tx.update(VoteCall, { meetingId, itemId, closedAt: IsNull() }, { closedAt: tx.act.at });
}
