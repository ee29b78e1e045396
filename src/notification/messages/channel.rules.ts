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

/** What a mail server said, and to which command. */
export interface SmtpAnswer {
  responseCode?: number;
  command?: string;
}

/**
 * 5xx to a recipient or his mail is final and shown to the sender (Q12). Everything else is tried again: 4xx, broken
 * lines, and a 5xx to our own sign-in or sender, which is a fault of the installation and not of the address.
 */
export function isFinalRefusal({ responseCode = 0, command }: SmtpAnswer): boolean {
  return responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');
}
