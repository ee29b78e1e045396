import { FlagField, IdField, LineField, WholeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('organisation.unit')
export class UnitForm {
  @LineField({ max: 60 }) name: string;
  @LineField({ max: 20 }) shortName: string;
  @LineField({ max: 8 }) code: string;
  @IdField({ optional: true }) parentId: string | null;
  @IdField({ optional: true }) leaderId: string | null;
  @WholeField(0, 9999) rank: number;
  @FlagField() outside: boolean;
  @FlagField() open: boolean;
}
