import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../supervision.paths.js';
import { EvidenceIntake } from './evidence-intake.js';
import { ReportForm, SignForm } from './task.form.js';
import { TaskPages } from './task.pages.js';
import { TaskService } from './task.service.js';

/** What the lead unit does along the way: sign for it, report. */
@Controller('followups/:task')
@Allow('followup.read')
export class TaskActsController {
  constructor(
    private readonly service: TaskService,
    private readonly pages: TaskPages,
    private readonly forms: FormActs,
    private readonly evidence: EvidenceIntake,
    private readonly texts: Texts,
  ) {}

  @Post('receipt')
  sign(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(SignForm) form: Submitted<SignForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a) => this.service.sign(a, id),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t('supervision.done.sign') }),
      again: (sign) => this.pages.show(act, id, { sign }),
    });
  }

  @Post('reports')
  report(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ReportForm) form: Submitted<ReportForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: async (a, value) => this.service.report(a, id, value, await this.evidence.of(form)),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t('supervision.done.report') }),
      again: (report) => this.pages.show(act, id, { report }),
    });
  }
}
