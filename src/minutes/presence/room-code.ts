import { isId } from '../../platform/database/id.js';
import { Tokens } from '../../platform/web/tokens.js';

const seconds = 30;

/** The code shown in the room: the meeting and a word that changes every 30 s, so that a photo of it soon opens nothing. */
export function roomCode(tokens: Tokens, meetingId: string, at: string): string {
  return `${meetingId}-${word(tokens, meetingId, windowOf(at))}`;
}

/** The meeting of a code that is shown now or was until a moment ago. */
export function meetingOfCode(tokens: Tokens, code: string, at: string): string | undefined {
  const [meetingId = '', given = ''] = code.split('-');
  if (!isId(meetingId)) return undefined;
  const now = windowOf(at);
  const valid = [now, now - 1].some((window) => tokens.matches(given, word(tokens, meetingId, window)));
  return valid ? meetingId : undefined;
}

function windowOf(at: string): number {
  return Math.floor(Date.parse(at) / 1000 / seconds);
}

function word(tokens: Tokens, meetingId: string, window: number): string {
  return tokens.mac('checkin', `${meetingId}:${window}`).replace(/[-_]/g, '').slice(0, 8);
}
