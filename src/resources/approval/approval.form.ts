import { ChoiceField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

export const verdicts = ['APPROVE', 'REFUSE'] as const;

@FormTexts('resources.approval')
export class ApprovalForm {
  @ChoiceField(verdicts) verdict: (typeof verdicts)[number];
  /** Needed to refuse. */
  @LineField({ optional: true }) opinion: string;
}
