import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { FlowTrialQuery } from './flow-trial.js';
import { FlowForm } from './flow.form.js';
import { FlowsPages } from './flows.pages.js';
import { FlowsService } from './flows.service.js';

@Controller('admin/approval-flows')
@Allow('meetings.settings')
export class FlowsController {
  constructor(
    private readonly pages: FlowsPages,
    private readonly service: FlowsService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Get(':type')
  show(
    @Doing() act: Act,
    @Param('type') type: string,
    @Asked(FlowTrialQuery) asked: Submitted<FlowTrialQuery>,
  ): Promise<Page> {
    return this.pages.show(act, type, asked);
  }

  @Post(':type')
  async change(
    @Doing() act: Act,
    @Param('type') name: string,
    @Form(FlowForm) form: Submitted<FlowForm>,
    @Asked(FlowTrialQuery) asked: Submitted<FlowTrialQuery>,
  ): Promise<Page | SeeOther> {
    const { type, steps } = await this.pages.read(name, form);
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.change(doing, type, steps, value.effectiveFrom),
      landing: () => paths.flow(type),
      said: (number) => ({ text: this.texts.t('meetings.types.changed', { number }) }),
      again: (sent) => this.pages.show(act, type, asked, sent),
    });
  }
}
