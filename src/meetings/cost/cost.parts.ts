import { Budget, BudgetLine } from './budget.entity.js';
import { BudgetService } from './budget.service.js';
import { BudgetViews } from './budget.views.js';
import { CostController } from './cost.controller.js';
import { CostPages } from './cost.pages.js';
import { CostSheets } from './cost-sheets.js';
import { ExpenseService } from './expense.service.js';
import { ExpensesController } from './expenses.controller.js';
import { Financiers } from './financiers.js';
import { PresentHeads } from './present-heads.js';
import { ReceiptFiles } from './receipt-files.js';
import { SettlementController } from './settlement.controller.js';
import { Expense, Settlement } from './settlement.entity.js';
import { SettlementService } from './settlement.service.js';
import { SettlementViews } from './settlement.views.js';

/** What the module takes of 会议费用. */
export const costParts = {
  entities: [Budget, BudgetLine, Settlement, Expense],
  controllers: [CostController, SettlementController, ExpensesController],
  providers: [
    ...[BudgetService, BudgetViews, CostPages, CostSheets],
    ...[ExpenseService, Financiers, PresentHeads, ReceiptFiles, SettlementService, SettlementViews],
  ],
};
