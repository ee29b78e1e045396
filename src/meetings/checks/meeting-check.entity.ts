import { At, Code, Id, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { CheckResult } from './check.rules.js';

/** What came of a check before a meeting, with who and when. What is to be checked follows from room and devices. */
@Stored('meeting_check', [['!meetingId', 'checkKey']])
export class MeetingCheck {
  @Id() id: string;
  @Ref() meetingId: string;
  @Code() checkKey: string;
  @Name() name: string;
  /** The beginning of the meeting it was done for: moved since, it is to be done again. */
  @At() forStart: string;
  @Code() result: CheckResult;
  /** What is wrong, or why it is waived. */
  @Text({ nullable: true }) note: string | null;
  @Ref() byId: string;
  @Name() byName: string;
  @At() at: string;
  @Version() version: number;
}
