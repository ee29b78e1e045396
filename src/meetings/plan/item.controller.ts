import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { NotAllowed } from '../../platform/web/errors.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { contentOf } from './content.rules.js';
import { PlanItemPages } from './item.pages.js';
import { PlanItemService } from './item.service.js';
import { ItemDecisionForm, PlanItemForm } from './plan.form.js';
import { yearOf } from './plan.queries.js';

const decisions = ['accept', 'return', 'merge', 'cancel'] as const;

@Controller('plans/:year/items')
@Allow('meeting.read')
export class PlanItemController {
  constructor(
    private readonly pages: PlanItemPages,
    private readonly service: PlanItemService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('new')
  ask(@Doing() act: Act, @Param('year') year: string): Promise<Page> {
    return this.pages.ask(act, year);
  }

  @Post('new')
  propose(
    @Doing() act: Act,
    @Param('year') typed: string,
    @Form(PlanItemForm) form: Submitted<PlanItemForm>,
  ): Promise<Page | SeeOther> {
    const year = yearOf(typed);
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.propose(doing, year, contentOf(value)),
      landing: (id) => paths.planItem(year, id),
      said: () => ({ text: this.texts.t('plans.done.propose') }),
      again: (sent) => this.pages.ask(act, typed, sent),
    });
  }

  @Get(':planned')
  show(@Doing() act: Act, @Param('year') year: string, @Param('planned') id: string): Promise<Page> {
    return this.pages.show(act, year, id);
  }

  @Post(':planned/decision')
  decide(
    @Doing() act: Act,
    @Param('year') typed: string,
    @Param('planned') id: string,
    @Form(ItemDecisionForm) form: Submitted<ItemDecisionForm>,
  ): Promise<Page | SeeOther> {
    const year = yearOf(typed);
    const doing = decisions.find((one) => one === form.intent);
    if (!doing) throw new NotAllowed();
    return this.forms.handle(act, form, {
      run: (by, value) => this.service.decide(by, year, id, { act: doing, ...value }),
      landing: () => paths.planItem(year, id),
      said: () => ({ text: this.texts.t(`plans.done.${doing}`) }),
      again: (sent) => this.pages.show(act, typed, id, sent),
    });
  }
}
