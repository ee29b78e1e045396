import { LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** Which month's figures: its query. */
@FormTexts('resources.use')
export class UseQuery {
  /** YYYY-MM; anything else is this month. */
  @LineField({ optional: true, max: 7 }) month: string;
  @LineField({ optional: true, max: 4 }) format: string;
}
