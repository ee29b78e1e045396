import type { LocalDate, LocalTime } from '../../platform/clock/instant.js';
import {
  DateField,
  DurationField,
  IdField,
  IdsField,
  LineField,
  TimeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

const hidden = { optional: true, hidden: true };

/** For whom a time is sought (MT26): its query. */
@FormTexts('slots')
export class SlotsQuery {
  @LineField({ optional: true, max: 1000 }) people: string;
  @IdsField(hidden) peopleIds: string[];
  @LineField({ optional: true, max: 1000 }) optional: string;
  @IdsField(hidden) optionalIds: string[];
  @DurationField() minutes: number;
  @DateField({ optional: true }) from: LocalDate | null;
  /** The form that asked, and takes the choice back. */
  @LineField({ optional: true, max: 300 }) back: string;
}

/** A chosen time as an application's address carries it back. */
@FormTexts('meetings.application')
export class TakenSlot {
  @DateField({ optional: true }) date: LocalDate | null;
  @TimeField({ optional: true }) starts: LocalTime | null;
  @DurationField({ optional: true }) minutes: number | null;
  @IdField({ optional: true }) roomId: string | null;
  @IdsField(hidden) memberIds: string[];
  @IdsField(hidden) nonVotingIds: string[];
}
