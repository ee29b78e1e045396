import { AreaField, ChoiceField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { manualRules, markOutcomes, type ManualRule, type MarkOutcome } from './mark.rules.js';

@FormTexts('oversight.mark')
export class MarkForm {
  @ChoiceField(manualRules.map(({ rule }) => rule)) rule: ManualRule;
  @ChoiceField(markOutcomes) outcome: MarkOutcome;
  @AreaField({ optional: true, max: 500 }) words: string;
}
