import type { Label } from '../../platform/access/principal.js';
import { At, Code, Day, Flag, Id, Int, Long, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { MeetingType } from '../meeting/meeting.rules.js';
import type { DateNote, HolidayRule, Rhythm } from './recurrence.rules.js';

/** 例会: meetings held again and again by one rule, from one template (S2.K1). */
@Stored('meeting_series', [['endedAt', 'createdAt', 'id'], ['organizerId']])
export class MeetingSeries {
  @Id() id: string;
  @Name() title: string;
  @Code() type: MeetingType;
  @Code() label: Label;
  @Ref() organizerId: string;
  @Ref() hostUnitId: string;
  /** `SeriesTemplate` as JSON: what each application starts with. */
  @Long() template: string;
  @Code() rhythm: Rhythm;
  /** Every n-th week or month. */
  @Int() everyNth: number;
  @Int() weekday: number;
  @Int() nth: number;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Code() holidays: HolidayRule;
  @Code() starts: string;
  @Int() minutes: number;
  @Ref({ nullable: true }) roomId: string | null;
  @At() createdAt: string;
  @At({ nullable: true }) endedAt: string | null;
  @Text({ nullable: true }) endReason: string | null;
  @Version() version: number;
}

/** One date of a series. It stays when it is cancelled, with its reason (Q8). */
@Stored('series_occurrence', [['!seriesId', 'original'], ['seriesId', 'date'], ['meetingId']])
export class SeriesOccurrence {
  @Id() id: string;
  @Ref() seriesId: string;
  /** Where the rule puts it: what it is known by. */
  @Day() original: string;
  /** Where it is held; null when it is not. */
  @Day({ nullable: true }) date: string | null;
  @Code() starts: string;
  @Int() minutes: number;
  @Ref({ nullable: true }) roomId: string | null;
  @Code() note: DateNote;
  /** Changed by itself: changes of all or of the following leave it alone. */
  @Flag() ownTime: boolean;
  @Ref({ nullable: true }) bookingId: string | null;
  /** The meeting that was applied for on this date. */
  @Ref({ nullable: true }) meetingId: string | null;
  @Text({ nullable: true }) reason: string | null;
  @Version() version: number;
}
