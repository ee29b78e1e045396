import type { LocalDate, LocalTime } from '../../platform/clock/instant.js';
import {
  AreaField,
  ChoiceField,
  DateField,
  FlagField,
  LineField,
  TimeField,
  WholeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { meetingTypes, type MeetingType } from '../meeting/meeting.rules.js';
import { shares, type Share } from './quorum.rules.js';
import { noticeForms, paperRules, retentions, type NoticeForm, type PaperRule, type TypeTerms } from './type.rules.js';

const open = { optional: true };

/** A new version of what a meeting type asks (AD1). */
@FormTexts('meetings.types')
export class TypeForm {
  @WholeField(0, 60) leadDays: number;
  @WholeField(0, 30) replyDays: number;
  @TimeField() replyTime: LocalTime;
  @WholeField(5, 1440) defaultMinutes: number;
  @WholeField(5, 1440) longestMinutes: number;
  @WholeField(2, 5000, open) mostHeads: number | null;
  @WholeField(1, 40, open) mostItems: number | null;
  @FlagField() minutesRequired: boolean;
  @FlagField() recorderRequired: boolean;
  @FlagField() needsInitiator: boolean;
  @WholeField(0, 20) leastTopics: number;
  @FlagField() needsExperts: boolean;
  @WholeField(0, 50) leastMemberUnits: number;
  @ChoiceField(paperRules) itemPapers: PaperRule;
  @WholeField(0, 30) paperDays: number;
  @FlagField() needsBackground: boolean;
  @ChoiceField(shares) quorum: Share;
  @ChoiceField(shares) majority: Share;
  @ChoiceField(noticeForms) noticeForm: NoticeForm;
  @LineField({ max: 8, optional: true }) numberPrefix: string;
  @ChoiceField(retentions, open) retention: TypeTerms['retention'];
  @AreaField({ max: 500 }) basis: string;
  @DateField() effectiveFrom: LocalDate;
}

/** A sub-type of the organ's own; what it asks begins as its type does. */
@FormTexts('meetings.types')
export class SubtypeForm {
  @ChoiceField(meetingTypes) parent: MeetingType;
  @LineField({ max: 40 }) name: string;
  @LineField({ max: 16 }) code: string;
  @AreaField({ max: 500 }) basis: string;
}

@FormTexts('meetings.types')
export class RetirementForm {
  @AreaField({ max: 500 }) retiredReason: string;
}
