import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { CostPages } from './cost.pages.js';
import { ExpenseService } from './expense.service.js';
import { ReceiptFiles } from './receipt-files.js';
import { ExpenseForm } from './settlement.form.js';

/** Expenses with their receipts: entered, read, taken out. */
@Controller('meetings/:meeting/cost/expenses')
@Allow('meeting.read')
export class ExpensesController {
  constructor(
    private readonly pages: CostPages,
    private readonly service: ExpenseService,
    private readonly forms: FormActs,
    private readonly files: ReceiptFiles,
    private readonly texts: Texts,
  ) {}

  @Post()
  async file(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ExpenseForm) form: Submitted<ExpenseForm>,
  ): Promise<Page | SeeOther> {
    const receipt = await this.files.receipt(form);
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.file(doing, id, value, receipt!),
      landing: () => paths.cost(id),
      said: () => ({ text: this.texts.t('cost.expense.done') }),
      again: (expense) => this.pages.show(act, id, { expense }),
    });
  }

  @Post(':expense/opening')
  async open(@Doing() act: Act, @Param('meeting') id: string, @Param('expense') expense: string): Promise<Download> {
    const { fileName, type, sha256 } = await this.service.open(act, id, expense);
    return new Download(fileName, type, this.files.stream(sha256));
  }

  @Post(':expense/removal')
  async remove(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('expense') expense: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.remove(pressed(act, form, paths.cost(id)), id, expense);
    return new SeeOther(paths.cost(id), { text: this.texts.t('cost.expense.removed') });
  }
}
