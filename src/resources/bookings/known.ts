import { isAdministrator, type Principal } from '../../platform/access/principal.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { visible } from '../../secrecy/secrecy.js';

/**
 * True for bookings whose title this reader may know (Q20): his own; those of meetings in whose audience he is; those
 * without a meeting, unless they are work secrets. `b` is the booking's alias. Others are only 已占用.
 */
export function known(reader: Principal): Fragment {
  const meeting = visible(reader, 'meeting', 'b.meetingId');
  const purpose = isAdministrator(reader) ? '' : "(b.meetingId IS NULL AND b.label <> 'WORK_SECRET') OR ";
  return { sql: `(b.holderId = ? OR ${purpose}${meeting.sql})`, params: [reader.id, ...meeting.params] };
}
