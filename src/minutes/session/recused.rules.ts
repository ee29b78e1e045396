import { minutesBetween } from '../../platform/clock/instant.js';
import { staysWithin, type PresenceFact } from '../presence/presence.rules.js';

/** Minutes in which somebody leaves the room after his item was called or his recusal set. */
export const leavingMinutes = 3;

/** Names of those recused who stayed in the room for the item all the same: to its end, or longer than one leaves (P7). */
export function stayedDespite(
  recusals: readonly { personId: string; name: string; at: string }[],
  events: readonly PresenceFact[],
  startedAt: string,
  endedAt: string,
): string[] {
  return recusals
    .filter(({ personId, at }) => {
      const from = at > startedAt ? at : startedAt;
      return staysWithin(events, personId, from, endedAt).some(
        (stay) => stay.until === endedAt || minutesBetween(stay.from, stay.until!) > leavingMinutes,
      );
    })
    .map((one) => one.name);
}
