import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Download, Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { BudgetForm } from './budget.form.js';
import { BudgetService } from './budget.service.js';
import { CostSheets } from './cost-sheets.js';
import { CostPages } from './cost.pages.js';

/** 会议费用 of a meeting (MT21). */
@Controller('meetings/:meeting/cost')
@Allow('meeting.read')
export class CostController {
  constructor(
    private readonly pages: CostPages,
    private readonly budgets: BudgetService,
    private readonly sheets: CostSheets,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Get('paper')
  paper(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    return this.sheets.print(act, id);
  }

  /** Saves the budget; 重新检查 only shows what the rules say of what was typed. */
  @Post('budget')
  async budget(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(BudgetForm) form: Submitted<BudgetForm>,
  ): Promise<Page | SeeOther> {
    if (form.intent === 'check') return this.pages.show(act, id, { budget: form });
    return this.forms.handle(act, form, {
      run: (doing, value) => this.budgets.save(doing, id, value, form.version),
      landing: () => paths.cost(id),
      said: () => ({ text: this.texts.t('cost.budget.done') }),
      again: (budget) => this.pages.show(act, id, { budget }),
    });
  }
}
