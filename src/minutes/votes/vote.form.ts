import { ChoiceField, IdField, LineField, WholeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

export const voteMethods = ['ORAL', 'HANDS', 'NAMED', 'SECRET'] as const;

@FormTexts('minutes.vote')
export class VoteForm {
  @IdField({ hidden: true }) itemId: string;
  @LineField() question: string;
  @ChoiceField(voteMethods) method: (typeof voteMethods)[number];
  @WholeField(0, 2000, { optional: 'sometimes' }) yes: number | null;
  @WholeField(0, 2000, { optional: 'sometimes' }) no: number | null;
  @WholeField(0, 2000, { optional: 'sometimes' }) abstain: number | null;
}

/** Opens a vote that members cast at their seats. */
@FormTexts('minutes.vote')
export class VoteCallForm {
  @IdField({ hidden: true }) itemId: string;
  @LineField() question: string;
}
