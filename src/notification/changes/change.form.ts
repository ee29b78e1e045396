import type { LocalDate } from '../../platform/clock/instant.js';
import {
  AreaField,
  DateField,
  DurationField,
  FlagField,
  IdField,
  LineField,
  TimeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** What the next notice settles; agenda and people are changed where they stand. */
@FormTexts('notification.change')
export class ChangeForm {
  @DateField() date: LocalDate;
  @TimeField() starts: string;
  @DurationField() minutes: number;
  @IdField({ optional: true }) roomId: string | null;
  @LineField({ optional: true, max: 100 }) place: string;
  @AreaField({ max: 500 }) reason: string;
  @FlagField() askAgain: boolean;
}
