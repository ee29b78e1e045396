import { AreaField, WholeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('supervision.sign')
export class SignForm {}

@FormTexts('supervision.report')
export class ReportForm {
  @WholeField(0, 100) progress: number;
  @AreaField({ max: 1000 }) text: string;
}
