import type { Label } from '../../platform/access/principal.js';

export type Channel = 'MAIL' | 'SMS';

/** How much of a message a channel may carry (pages.md §4, "What a label permits"). */
export type Carries = 'ALL' | 'TITLE' | 'NOTHING';

const table: Record<Label, Record<Channel, Carries>> = {
  PUBLIC: { MAIL: 'ALL', SMS: 'TITLE' },
  INTERNAL: { MAIL: 'TITLE', SMS: 'TITLE' },
  WORK_SECRET: { MAIL: 'NOTHING', SMS: 'NOTHING' },
};

/** Above what a channel may carry, a message says only that something waits (Q21). An unknown label carries nothing. */
export function carries(label: string, channel: Channel): Carries {
  return table[label as Label]?.[channel] ?? 'NOTHING';
}

/** The longest SMS, in characters, without the gateway's signature. */
export const smsLimit = 60;

/** What became of one SMTP answer: 5xx is final and shown to the sender, everything else is tried again (Q12). */
export function isFinalRefusal(responseCode: number | undefined): boolean {
  return responseCode !== undefined && responseCode >= 500 && responseCode < 600;
}
