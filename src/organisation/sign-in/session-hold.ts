import { PrimaryColumn } from 'typeorm';
import { addMinutes } from '../../platform/clock/instant.js';
import { At, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { Tx } from '../../platform/database/tx.js';
import { idleMinutes } from '../../platform/web/sessions.port.js';

/** While it lasts, a person's living sign-ins do not end for idleness (pages.md §6.21). */
@Stored('session_hold')
export class SessionHold {
  @PrimaryColumn(types.id) personId: string;
  /** What holds them: a meeting that is going on. */
  @PrimaryColumn(types.id) subjectId: string;
  /** A sign-in last used before this instant had ended already, and is not brought back. */
  @At() fromAt: string;
  @At() untilAt: string;
}

/** Holds the sign-ins of some people from now on; the absolute limit of a sign-in stands. */
export async function holdSessions(
  tx: Tx,
  hold: { subjectId: string; personIds: readonly string[]; untilAt: string },
): Promise<void> {
  const { subjectId, untilAt } = hold;
  const fromAt = addMinutes(tx.act.at, -idleMinutes);
  for (const personId of [...new Set(hold.personIds)].sort()) {
    await tx.remove(SessionHold, { personId, subjectId });
    await tx.insert(SessionHold, { personId, subjectId, fromAt, untilAt });
  }
}

/** Passes what was held for one person on to another. */
export async function passSessionHold(tx: Tx, subjectId: string, personId: string, to: string): Promise<void> {
  const [held] = await tx.find(SessionHold, { subjectId, personId });
  if (held) await holdSessions(tx, { subjectId, personIds: [to], untilAt: held.untilAt });
}

/** What held them is over: idleness counts again. */
export async function releaseSessions(tx: Tx, subjectId: string): Promise<void> {
  await tx.remove(SessionHold, { subjectId });
}
