import { ChoiceField, AnyDateField, IdField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

export const views = ['day', 'week', 'month'] as const;
export type View = (typeof views)[number];

/** What the calendar of rooms shows: its query. */
@FormTexts('resources.grid')
export class GridQuery {
  @ChoiceField(views, { optional: true }) view: View | null;
  @AnyDateField({ optional: true }) date: string | null;
  @IdField({ optional: true }) room: string | null;
}
