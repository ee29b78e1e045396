import { isPossible, type MeetingState } from '../../meetings/meetings.js';

/** From approval until it begins; an application still under approval is withdrawn instead (S8.I1). */
export function isCancellable(state: MeetingState): boolean {
  return isPossible('cancel', state) && state !== 'SUBMITTED';
}
