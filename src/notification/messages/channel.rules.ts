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

/** What is said instead of a message that a channel may not carry (pages.md §4). */
export function closedKey(kind: string): string {
  const [subject] = kind.split('.');
  const ofMeeting = ['notice', 'meeting', 'reply', 'leave'].includes(subject!);
  return `notification.closed.${ofMeeting ? 'meeting' : 'other'}`;
}

/** The longest SMS, in characters, without the gateway's signature. */
export const smsLimit = 60;

/** A subject within a limit: what stands in brackets at its end, the date, is kept; the title gives way. */
export function shortened(subject: string, limit: number): string {
  const words = [...subject];
  if (words.length <= limit) return subject;
  const date = [...(/（[^（]*（?[^（）]*）?[^（）]*）$/u.exec(subject)?.[0] ?? '')];
  if (!date.length || date.length > limit / 2) return `${words.slice(0, limit - 1).join('')}…`;
  return `${words.slice(0, limit - date.length - 1).join('')}…${date.join('')}`;
}

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
