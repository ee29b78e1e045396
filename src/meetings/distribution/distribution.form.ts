import { AreaField, ChoiceField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { reviewResults, type ReviewResult } from './distribution.rules.js';

/** What came of looking at a paper before it goes out (MT17). */
@FormTexts('materials.review')
export class ReviewForm {
  @ChoiceField(reviewResults) result: ReviewResult;
  @AreaField({ max: 500, optional: true }) note: string;
}

/** Calling a paper back. */
@FormTexts('materials.recall')
export class RecallForm {
  @AreaField({ max: 300 }) reason: string;
}
