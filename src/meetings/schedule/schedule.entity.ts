import { At, Id, Name, Ref } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** One line of the schedule (日程, not 议程): registration, a session, a meal, by day and hour (MT11). */
@Stored('schedule_entry', [['meetingId', 'startsAt']])
export class ScheduleEntry {
  @Id() id: string;
  @Ref() meetingId: string;
  @At() startsAt: string;
  @At() endsAt: string;
  @Name() what: string;
  /** Empty: the main venue. */
  @Name() place: string;
}

/** A branch venue (分会场) from which others take part by video; the meeting's own room is the main one (主会场). */
@Stored('branch_venue', [['meetingId']])
export class BranchVenue {
  @Id() id: string;
  @Ref() meetingId: string;
  @Name() name: string;
  @Name() place: string;
  /** Who tests the line there, with his number. */
  @Name() contact: string;
}
