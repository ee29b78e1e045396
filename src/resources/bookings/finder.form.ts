import { labels, type Label } from '../../platform/access/principal.js';
import {
  ChoiceField,
  DateField,
  DurationField,
  IdField,
  LineField,
  TimeField,
  WholeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { layouts, type Layout } from '../rooms/room.entity.js';

/** What the finder asks; its query. `at` and `room` come from a free cell of the grid. */
@FormTexts('resources.finder')
export class FinderQuery {
  @DateField() date: string;
  @TimeField() starts: string;
  @DurationField() minutes: number;
  @WholeField(1, 5000, { optional: true }) heads: number | null;
  @LineField({ optional: true, max: 100 }) equipment: string;
  @ChoiceField(layouts, { optional: true }) layout: Layout | null;
  @LineField({ optional: true, max: 60 }) site: string;
  @IdField({ optional: true, hidden: true }) room: string | null;
  @LineField({ optional: true }) title: string;
  /** The form that asked for a room and takes the choice back. */
  @LineField({ optional: true, max: 300 }) back: string;
}

/** A booking without a meeting: nothing is booked that has no stated purpose (wishes 19). */
@FormTexts('resources.finder')
export class BookingForm {
  @LineField() title: string;
  @ChoiceField(labels) label: Label;
  @IdField({ hidden: true }) roomId: string;
  @DateField() date: string;
  @TimeField() starts: string;
  @DurationField() minutes: number;
  @WholeField(1, 5000, { optional: true }) heads: number | null;
  @LineField({ optional: true, max: 100 }) equipment: string;
  @ChoiceField(layouts, { optional: true }) layout: Layout | null;
  @LineField({ optional: true, max: 60 }) site: string;
}

/** Another time or room for a booking. */
@FormTexts('resources.finder')
export class MoveForm {
  @IdField() roomId: string;
  @DateField() date: string;
  @TimeField() starts: string;
  @DurationField() minutes: number;
}

@FormTexts('resources.release')
export class ReleaseForm {
  @LineField() reason: string;
}
