import type { DeliveryState } from '../messages/message.entity.js';

/** 排队, 重试中, 已发, 失败, 未配置. */
export type Standing = DeliveryState | 'RETRYING';

export interface ChannelFacts {
  state: DeliveryState;
  /** Attempts that failed so far. */
  attempts: number;
}

/** Where a message stands on one channel. */
export function standingOf({ state, attempts }: ChannelFacts): Standing {
  return state === 'QUEUED' && attempts > 0 ? 'RETRYING' : state;
}

export interface PersonFacts {
  channels: readonly ChannelFacts[];
  /** He has opened the message, answered it, or was told by telephone. */
  knows: boolean;
}

/**
 * The order of the ledger, stuck ones first (NT2): 0 a channel failed and nothing else reached him, 1 still under way,
 * 2 failed somewhere but reached, 3 the rest. Without any channel the inbox is the notice.
 */
export function urgencyOf({ channels, knows }: PersonFacts): 0 | 1 | 2 | 3 {
  const failed = channels.some(({ state }) => state === 'FAILED');
  const sent = channels.some(({ state }) => state === 'SENT');
  if (failed && !sent && !knows) return 0;
  if (channels.some(({ state }) => state === 'QUEUED')) return 1;
  return failed ? 2 : 3;
}

const reasons: [RegExp, string][] = [
  [/^noAddress$/, 'noAddress'],
  [/\b5\.1\.\d|user unknown|no such|not exist|unknown user|mailbox unavailable/i, 'unknownAddress'],
  [/\b5\.2\.2|quota|mailbox full|\b552\b/i, 'full'],
  [/\b5\.7\.\d|spam|blocked|denied|reject|policy/i, 'refused'],
  [/ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ESOCKET|timeout|closed|greeting|\b4\d\d\b/i, 'unreachable'],
  [/too late/, 'late'],
  [/^5\d\d|\b5\d\d\b/, 'refused'],
];

/** The word for a partner's answer, a text key under `notification.delivery.reason` (Q12). */
export function plainReason(detail: string): string {
  return reasons.find(([pattern]) => pattern.test(detail))?.[1] ?? 'other';
}
