import { labels, type Label } from '../../platform/access/principal.js';
import {
  AreaField,
  ChoiceField,
  DateField,
  FlagField,
  IdsField,
  LineField,
  TimeField,
  WholeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { layouts, zones, type Layout, type Zone } from './room.entity.js';

@FormTexts('resources.room')
export class RoomForm {
  @LineField({ max: 60 }) name: string;
  @LineField({ max: 60 }) site: string;
  @LineField({ max: 20, optional: true }) floor: string;
  @WholeField(1, 5000) capacity: number;
  @ChoiceField(layouts) layout: Layout;
  @WholeField(1, 5000, { optional: true }) boardSeats: number | null;
  @WholeField(1, 5000, { optional: true }) hollowSeats: number | null;
  @WholeField(1, 5000, { optional: true }) classroomSeats: number | null;
  @WholeField(1, 5000, { optional: true }) theatreSeats: number | null;
  @LineField({ max: 300, optional: true }) equipment: string;
  @ChoiceField(zones) zone: Zone;
  @ChoiceField(labels) highestLabel: Label;
  @LineField({ max: 5 }) openFrom: string;
  @LineField({ max: 5 }) openUntil: string;
  @WholeField(0, 240) turnaroundMinutes: number;
  /** None: every unit. */
  @IdsField({ optional: true }) bookerUnits: string[];
  @FlagField() needsApproval: boolean;
  @AreaField({ max: 500, optional: true }) note: string;
  @FlagField() active: boolean;
}

/** Pictures of a room; the files come beside the field. */
@FormTexts('resources.photo')
export class PhotoForm {
  @LineField({ optional: true }) files: string;
}

@FormTexts('resources.closure')
export class ClosureForm {
  @DateField() fromDate: string;
  @TimeField() fromTime: string;
  @DateField() untilDate: string;
  @TimeField() untilTime: string;
  /** Weekly again until this day. */
  @DateField({ optional: true }) weeklyUntil: string | null;
  @LineField({ max: 200 }) reason: string;
  /** Close it although there are bookings; their holders get it on their lists. */
  @FlagField() anyway: boolean;
}
