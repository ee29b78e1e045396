import { AreaField, ChoiceField, DateField, WholeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('supervision.sign')
export class SignForm {}

@FormTexts('supervision.report')
export class ReportForm {
  @WholeField(0, 100) progress: number;
  @AreaField({ max: 1000 }) text: string;
}

@FormTexts('supervision.claim')
export class ClaimForm {
  @AreaField({ max: 1000 }) text: string;
}

@FormTexts('supervision.check')
export class CheckForm {
  @ChoiceField(['ACCEPT', 'RETURN']) verdict: 'ACCEPT' | 'RETURN';
  @AreaField({ optional: true, max: 1000 }) text: string;
}

@FormTexts('supervision.extension')
export class ExtensionForm {
  @DateField() wantedDay: string;
  @AreaField({ max: 500 }) reason: string;
}

@FormTexts('supervision.extensionDecision')
export class ExtensionDecisionForm {
  @ChoiceField(['GRANTED', 'REFUSED']) verdict: 'GRANTED' | 'REFUSED';
}

@FormTexts('supervision.filter')
export class TaskQuery {
  @ChoiceField(['open', 'overdue', 'closed', 'all'], { optional: true }) show: string | null;
}
