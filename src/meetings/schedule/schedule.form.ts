import type { LocalDate, LocalTime } from '../../platform/clock/instant.js';
import { DateField, LineField, TimeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('schedule.entry')
export class EntryForm {
  @DateField() date: LocalDate;
  @TimeField() starts: LocalTime;
  @TimeField() ends: LocalTime;
  @LineField({ max: 100 }) what: string;
  @LineField({ max: 100, optional: true }) place: string;
}

@FormTexts('schedule.branch')
export class BranchForm {
  @LineField({ max: 60 }) name: string;
  @LineField({ max: 100 }) place: string;
  @LineField({ max: 60, optional: true }) contact: string;
}
