import type { Refusal } from '../../platform/web/errors.js';
import { isPossible, type MeetingState } from '../meeting/meeting.rules.js';

/** An application can be taken back until it is decided (S8.I1). */
export function withdrawalFaults(meeting: { state: MeetingState }): Refusal[] {
  return isPossible('withdraw', meeting.state) ? [] : [{ key: 'meetings.withdrawal.tooLate', source: 'S8.I1' }];
}
