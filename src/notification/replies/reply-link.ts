import type { Tokens } from '../../platform/web/tokens.js';

/** The secret in the mailed link by which one person answers for one meeting; kept in the database as a hash (Q23). */
export function replyToken(tokens: Tokens, meetingId: string, personId: string): string {
  return tokens.mac('reply', `${meetingId}:${personId}`);
}
