import type { LocalDate, LocalTime } from '../../platform/clock/instant.js';
import { AreaField, DateField, FlagField, TimeField, WholeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** A new version of what a meeting type asks (AD1). */
@FormTexts('meetings.types')
export class TypeForm {
  @WholeField(0, 60) leadDays: number;
  @WholeField(0, 30) replyDays: number;
  @TimeField() replyTime: LocalTime;
  @WholeField(5, 1440) defaultMinutes: number;
  @WholeField(5, 1440) longestMinutes: number;
  @FlagField() minutesRequired: boolean;
  @FlagField() recorderRequired: boolean;
  @FlagField() needsInitiator: boolean;
  @WholeField(0, 20) leastTopics: number;
  @FlagField() needsExperts: boolean;
  @WholeField(0, 50) leastMemberUnits: number;
  @AreaField({ max: 500 }) basis: string;
  @DateField() effectiveFrom: LocalDate;
}
