import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Download, Page, SeeOther } from '../../platform/web/answers.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { PlanDecisionForm, PlanQuery, PlanSubmissionForm } from './plan.form.js';
import { PlanFiles } from './plan.files.js';
import { PlanPages } from './plan.pages.js';
import { yearOf } from './plan.queries.js';
import { YearPlanService } from './year.service.js';

@Controller('plans/:year')
@Allow('meeting.read')
export class PlanController {
  constructor(
    private readonly pages: PlanPages,
    private readonly files: PlanFiles,
    private readonly service: YearPlanService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('year') year: string, @Asked(PlanQuery) asked: Submitted<PlanQuery>): Promise<Page> {
    return this.pages.show(act, year, { asked });
  }

  @Get('export')
  export(
    @Doing() act: Act,
    @Param('year') year: string,
    @Asked(PlanQuery) asked: Submitted<PlanQuery>,
  ): Promise<Download> {
    return this.files.sheet(act, yearOf(year), asked.value);
  }

  @Get('paper')
  paper(@Doing() act: Act, @Param('year') year: string, @Query('edition') edition?: string): Promise<Download> {
    return this.files.paper(act, yearOf(year), edition);
  }

  @Post('submission')
  submit(
    @Doing() act: Act,
    @Param('year') typed: string,
    @Form(PlanSubmissionForm) form: Submitted<PlanSubmissionForm>,
  ): Promise<Page | SeeOther> {
    const year = yearOf(typed);
    return this.forms.handle(act, form, {
      run: (doing) => this.service.submit(doing, year),
      landing: () => paths.plan(year),
      said: () => ({ text: this.texts.t('plans.submitted') }),
      again: (sent) => this.pages.show(act, typed, { submission: sent }),
    });
  }

  @Post('decision')
  decide(
    @Doing() act: Act,
    @Param('year') typed: string,
    @Form(PlanDecisionForm) form: Submitted<PlanDecisionForm>,
  ): Promise<Page | SeeOther> {
    const year = yearOf(typed);
    const doing = form.intent === 'return' ? 'return' : 'approve';
    return this.forms.handle(act, form, {
      run: (by, value) => this.service.decide(by, year, doing, value.opinion),
      landing: () => paths.plan(year),
      said: () => ({ text: this.texts.t(`plans.done.${doing}`) }),
      again: (sent) => this.pages.show(act, typed, { decision: sent }),
    });
  }
}
