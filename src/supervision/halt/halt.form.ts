import { AreaField, ChoiceField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('supervision.halt')
export class HaltForm {
  @ChoiceField(['suspend', 'merge', 'cancel']) act: 'suspend' | 'merge' | 'cancel';
  @LineField({ optional: true, max: 60 }) into: string;
  @AreaField({ max: 500 }) reason: string;
}

@FormTexts('supervision.resume')
export class ResumeForm {
  @AreaField({ max: 500 }) reason: string;
}
