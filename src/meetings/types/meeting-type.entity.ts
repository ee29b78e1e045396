import { At, Code, Day, Flag, Id, Int, Name, Ref, Text } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { StoredTerms } from './type.rules.js';

/**
 * What a meeting type asks, from a day on. Never changed: another value is a new version, and a meeting keeps the
 * version it was submitted under (S1.1). Null: as it was before it could be set (`termsFrom`).
 */
@Stored('meeting_type_version', [
  ['!type', 'number'],
  ['type', 'effectiveFrom'],
])
export class MeetingTypeVersion implements StoredTerms {
  @Id() id: string;
  /** One of the four, or the code of a sub-type. */
  @Code() type: string;
  @Int() number: number;
  @Day() effectiveFrom: string;
  @Int() leadDays: number;
  @Int() replyDays: number;
  @Code() replyTime: string;
  @Int() defaultMinutes: number;
  @Int() longestMinutes: number;
  @Int({ nullable: true }) mostHeads: number | null;
  @Int({ nullable: true }) mostItems: number | null;
  @Flag() minutesRequired: boolean;
  @Name() requiredRoles: string;
  @Flag() needsInitiator: boolean;
  @Int() leastTopics: number;
  @Flag() needsExperts: boolean;
  @Int() leastMemberUnits: number;
  @Code({ nullable: true }) itemPapers: StoredTerms['itemPapers'];
  @Int({ nullable: true }) paperDays: number | null;
  @Flag({ nullable: true }) needsBackground: boolean | null;
  @Code({ nullable: true }) quorum: StoredTerms['quorum'];
  @Code({ nullable: true }) majority: StoredTerms['majority'];
  @Code({ nullable: true }) noticeForm: StoredTerms['noticeForm'];
  @Code({ nullable: true }) numberPrefix: string | null;
  @Code({ nullable: true }) retention: StoredTerms['retention'];
  /** Where the numbers come from; shown beside them. */
  @Text() basis: string;
  @At() createdAt: string;
  @Ref() createdById: string;
}
