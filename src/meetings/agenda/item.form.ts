import { ChoiceField, IdField, IdsField, LineField, WholeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { matters, type Matter } from '../application/application.js';
import { categories } from '../application/item-rows.rules.js';
import type { ItemCategory } from './agenda-item.entity.js';

const any = { optional: true };
const ids = { optional: true, hidden: true };

/** One agenda item of an approved meeting (MT11). */
@FormTexts('meetings.item')
export class ItemForm {
  @LineField({ max: 100 }) title: string;
  @ChoiceField(categories) category: ItemCategory;
  @ChoiceField(matters) matter: Matter;
  @LineField(any) presenter: string;
  @IdsField(ids) presenterIds: string[];
  @IdField(any) unitId: string | null;
  @WholeField(1, 600) minutes: number;
  @LineField({ ...any, max: 1000 }) attendees: string;
  @IdsField(ids) attendeeIds: string[];
}
