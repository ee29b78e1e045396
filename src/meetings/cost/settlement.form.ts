import type { LocalDate } from '../../platform/clock/instant.js';
import {
  AreaField,
  ChoiceField,
  ChoicesField,
  DateField,
  FlagField,
  LineField,
  MoneyField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { costKinds, type CostKind } from './cost.rules.js';
import { forbiddenExpenses } from './settlement.rules.js';

/** One expense; its receipt comes beside the fields. */
@FormTexts('cost.expense')
export class ExpenseForm {
  @ChoiceField(costKinds) kind: CostKind;
  @LineField({ max: 100 }) what: string;
  @DateField() spentOn: LocalDate;
  @MoneyField() amountFen: number;
  @LineField({ optional: true }) files: string;
}

/** 提交决算: the deviation explained, and the list of what fees are never spent on gone through. */
@FormTexts('cost.settlement')
export class SettlementForm {
  @AreaField({ optional: true, max: 500 }) explanation: string;
  @ChoicesField(forbiddenExpenses, { optional: true }) forbidden: string[];
  @FlagField() checked: boolean;
}

/** 财务确认: one opinion and two buttons. */
@FormTexts('cost.decision')
export class SettlementDecisionForm {
  @AreaField({ optional: true, max: 500 }) opinion: string;
}
