import { ChoiceField, IdsField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { capacities, type Capacity } from './meeting-person.entity.js';

const ids = { optional: true, hidden: true };

/** Adding people to the list (MT12). */
@FormTexts('meetings.people')
export class PeopleForm {
  @LineField({ optional: true, max: 1000 }) who: string;
  @IdsField(ids) whoIds: string[];
  @ChoiceField(capacities) capacity: Capacity;
}

/** One person's capacity. */
@FormTexts('meetings.people')
export class CapacityForm {
  @ChoiceField(capacities) capacity: Capacity;
}
