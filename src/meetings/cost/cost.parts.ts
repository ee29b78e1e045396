import { Budget, BudgetLine } from './budget.entity.js';
import { BudgetService } from './budget.service.js';
import { CostController } from './cost.controller.js';
import { CostPages } from './cost.pages.js';

/** What the module takes of 会议费用. */
export const costParts = {
  entities: [Budget, BudgetLine],
  controllers: [CostController],
  providers: [BudgetService, CostPages],
};
