import {
  AreaField,
  DateField,
  DurationField,
  FlagField,
  LineField,
  TimeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('notification.change')
export class ChangeForm {
  @DateField() date: string;
  @TimeField() starts: string;
  @DurationField() minutes: number;
  @LineField({ optional: true, max: 100 }) place: string;
  @AreaField({ max: 500 }) reason: string;
  @FlagField() askAgain: boolean;
}

@FormTexts('notification.cancellation')
export class CancellationForm {
  @AreaField({ max: 500 }) reason: string;
}
