import { AreaField, ChoiceField, ChoicesField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { recordFaults, type RecordFault } from './quality.rules.js';

export const marks = ['5', '4', '3', '2', '1'] as const;
type Mark = (typeof marks)[number];

@FormTexts('sitting.quality')
export class ScoreForm {
  @ChoiceField(marks) completeness: Mark;
  @ChoiceField(marks) accuracy: Mark;
  @ChoiceField(marks) timeliness: Mark;
  @ChoiceField(marks) form: Mark;
  @ChoicesField(recordFaults, { optional: true }) faults: RecordFault[];
  @AreaField({ optional: true, max: 1000 }) note: string;
}
