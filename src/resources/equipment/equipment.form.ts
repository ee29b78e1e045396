import {
  AreaField,
  ChoiceField,
  DateField,
  DurationField,
  FlagField,
  IdField,
  LineField,
  TimeField,
  WholeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { equipmentKinds, type EquipmentKind } from './equipment.rules.js';

@FormTexts('equipment.item')
export class EquipmentForm {
  @LineField({ max: 60 }) name: string;
  @ChoiceField(equipmentKinds) kind: EquipmentKind;
  @LineField({ max: 40, optional: true }) number: string;
  @WholeField(1, 9999) stock: number;
  @LineField({ max: 60 }) site: string;
  @IdField({ optional: true }) keeperId: string | null;
  @WholeField(1, 3660, { optional: true }) maintainEvery: number | null;
  @DateField({ optional: true }) maintainDueOn: string | null;
  @AreaField({ max: 500, optional: true }) note: string;
  @FlagField() active: boolean;
}

@FormTexts('equipment.fault')
export class FaultForm {
  @WholeField(1, 9999) pieces: number;
  @LineField({ max: 300 }) report: string;
}

@FormTexts('equipment.repair')
export class RepairForm {
  @LineField({ max: 300 }) repair: string;
}

@FormTexts('equipment.maintenance')
export class MaintenanceForm {
  @LineField({ max: 300 }) done: string;
}

@FormTexts('equipment.reserve')
export class ReserveForm {
  @LineField({ max: 100 }) title: string;
  @WholeField(1, 9999) pieces: number;
  @DateField() date: string;
  @TimeField() starts: string;
  @DurationField() minutes: number;
}
