import { At, Code, Day, Id, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { MeetingType } from '../meeting/meeting.rules.js';

/**
 * An organ's own kind of meeting under one of the regulation's four: 党委会, 常务会议, 办公会 (S1.1). What it asks stands
 * in its versions (`meeting_type_version`, under its code). Retired ones stay with the meetings that were held.
 */
@Stored('meeting_subtype', [['!code'], ['parent', 'code']])
export class MeetingSubtype {
  @Id() id: string;
  /** Latin letters, never one of the four: stands in addresses, versions, chains. */
  @Code() code: string;
  @Name() name: string;
  @Code() parent: MeetingType;
  /** The day from which no meeting of it is applied for. */
  @Day({ nullable: true }) retiredOn: string | null;
  @Text({ nullable: true }) retiredReason: string | null;
  @At() createdAt: string;
  @Ref() createdById: string;
  @Version() version: number;
}
