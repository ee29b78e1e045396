import { AreaField, ChoiceField, IdField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { findingMethods, type FindingMethod } from './finding.rules.js';
import { manualRules } from './mark.rules.js';
import { ruleNames } from './verdicts.js';

@FormTexts('oversight.supervisor')
export class SupervisorForm {
  @IdField() personId: string;
}

@FormTexts('oversight.finding')
export class FindingForm {
  @ChoiceField([...ruleNames, ...manualRules.map(({ rule }) => rule), 'OTHER']) rule: string;
  @ChoiceField(findingMethods, { optional: true }) method: FindingMethod | null;
  @AreaField({ max: 1000 }) problem: string;
  @AreaField({ max: 1000 }) basis: string;
  @AreaField({ max: 1000 }) demand: string;
}

@FormTexts('oversight.plan')
export class PlanForm {
  @AreaField({ max: 2000 }) words: string;
}

@FormTexts('oversight.answer')
export class AnswerForm {
  @AreaField({ max: 2000 }) words: string;
}

@FormTexts('oversight.recheck')
export class RecheckForm {
  @ChoiceField(['close', 'return']) verdict: 'close' | 'return';
  @AreaField({ max: 1000 }) words: string;
}
