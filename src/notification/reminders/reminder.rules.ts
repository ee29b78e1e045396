import type { StepRow } from './reminder.queries.js';

const kinds: Record<string, string> = {
  'notification.remindReply': 'reply.reminder',
  'notification.replyDeadline': 'reply.missing',
  'notification.remindMeeting': 'meeting.reminder',
};

/** A step's place in the ladder and the key of the message it sends. */
export function stepOf(row: Pick<StepRow, 'handler' | 'keyName'>): { name: string; kind: string; message: string } {
  const [, , subject, version, name] = row.keyName.split(':');
  const kind = kinds[row.handler]!;
  return { name: name!, kind, message: `message:${kind}:${subject}:${version}:${name}` };
}

export type Fate =
  'waiting' | 'sent' | 'needless' | 'stuck' | 'late' | 'skipped' | 'cancelled' | 'changed' | 'postponed';

/** What became of a step, and why where somebody left it out. */
export function fateOf(row: Pick<StepRow, 'state' | 'lastError'>, reached: number): { fate: Fate; why: string } {
  if (row.state === 'WAITING') return { fate: 'waiting', why: '' };
  if (row.state === 'DONE') return { fate: reached ? 'sent' : 'needless', why: '' };
  if (row.state === 'STUCK') return { fate: 'stuck', why: '' };
  const reason = row.lastError ?? '';
  const skipped = /^skipped: (.*)$/su.exec(reason);
  if (skipped) return { fate: 'skipped', why: skipped[1]! };
  if (reason === 'cancelled' || reason === 'changed' || reason === 'postponed') return { fate: reason, why: '' };
  return { fate: 'late', why: '' };
}
