import {
  AreaField,
  ChoiceField,
  DateField,
  FlagField,
  LineField,
  MoneyField,
  WholeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { partnerKinds, type PartnerKind } from './partner.rules.js';

@FormTexts('partners.partner')
export class PartnerForm {
  @ChoiceField(partnerKinds) kind: PartnerKind;
  @LineField({ max: 80 }) name: string;
  @LineField({ max: 120, optional: true }) address: string;
  @LineField({ max: 40, optional: true }) contact: string;
  @LineField({ max: 40, optional: true }) phone: string;
  @WholeField(1, 9999, { optional: true }) capacity: number | null;
  @LineField({ max: 60 }) contract: string;
  @DateField() contractFrom: string;
  @DateField() contractUntil: string;
  @MoneyField({ optional: true }) priceFen: number | null;
  @LineField({ max: 20, optional: true }) priceUnit: string;
  @DateField({ optional: true }) commitmentUntil: string | null;
  @AreaField({ max: 500, optional: true }) note: string;
  @FlagField() active: boolean;
}
