import { labels, type Label } from '../../platform/access/principal.js';
import { ChoiceField, IdField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** Filing papers (MT16); the files come beside the fields. */
@FormTexts('meetings.materials')
export class MaterialsForm {
  @IdField({ optional: true }) itemId: string | null;
  @IdField({ optional: true }) owedId: string | null;
  @ChoiceField(labels) label: Label;
  @LineField({ optional: true }) files: string;
}

/** A new version of one paper. */
@FormTexts('meetings.materials')
export class VersionForm {
  @LineField({ optional: true }) files: string;
}

/** A higher label. */
@FormTexts('meetings.materials')
export class LabelForm {
  @ChoiceField(labels) label: Label;
}
