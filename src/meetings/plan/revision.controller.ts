import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { contentOf } from './content.rules.js';
import { PlanItemPages } from './item.pages.js';
import { PlanItemService } from './item.service.js';
import { PlanItemForm } from './plan.form.js';
import { yearOf } from './plan.queries.js';

/** Mending an item before it is accepted, and adjusting it after the plan was approved. */
@Controller('plans/:year/items/:planned/revision')
@Allow('meeting.read')
export class PlanRevisionController {
  constructor(
    private readonly pages: PlanItemPages,
    private readonly service: PlanItemService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  ask(@Doing() act: Act, @Param('year') year: string, @Param('planned') id: string): Promise<Page> {
    return this.pages.revise(act, year, id);
  }

  @Post()
  revise(
    @Doing() act: Act,
    @Param('year') typed: string,
    @Param('planned') id: string,
    @Form(PlanItemForm) form: Submitted<PlanItemForm>,
  ): Promise<Page | SeeOther> {
    const year = yearOf(typed);
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.change(doing, year, id, contentOf(value), value.reason, form.version),
      landing: () => paths.planItem(year, id),
      said: () => ({ text: this.texts.t('plans.done.revise') }),
      again: (sent) => this.pages.revise(act, typed, id, sent),
    });
  }
}
