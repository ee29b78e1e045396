import { At, Code, Day, Flag, Id, Int, Name, Ref, Text } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { MeetingType } from '../meeting/meeting.rules.js';
import type { TypeTerms } from './type.rules.js';

/**
 * What a meeting type asks, from a day on. Never changed: another value is a new version, and a meeting keeps the
 * version it was submitted under (S1.1).
 */
@Stored('meeting_type_version', [
  ['!type', 'number'],
  ['type', 'effectiveFrom'],
])
export class MeetingTypeVersion implements TypeTerms {
  @Id() id: string;
  @Code() type: MeetingType;
  @Int() number: number;
  @Day() effectiveFrom: string;
  @Int() leadDays: number;
  @Int() replyDays: number;
  @Code() replyTime: string;
  @Int() defaultMinutes: number;
  @Int() longestMinutes: number;
  @Flag() minutesRequired: boolean;
  @Name() requiredRoles: string;
  @Flag() needsInitiator: boolean;
  @Int() leastTopics: number;
  @Flag() needsExperts: boolean;
  @Int() leastMemberUnits: number;
  /** Where the numbers come from; shown beside them. */
  @Text() basis: string;
  @At() createdAt: string;
  @Ref() createdById: string;
}
