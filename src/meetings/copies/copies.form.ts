import { AreaField, ChoiceField, IdField, IdsField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { copyActNames, type CopyAct } from './copy.rules.js';

/** Handing out numbered copies (MT18). */
@FormTexts('materials.copies.handout')
export class HandoutForm {
  @IdField({ hidden: true }) materialId: string;
  @IdsField() personIds: string[];
}

/** What became of one copy. */
@FormTexts('materials.copies.settlement')
export class SettlementForm {
  @ChoiceField(copyActNames) act: CopyAct;
  @AreaField({ max: 300, optional: true }) note: string;
}
