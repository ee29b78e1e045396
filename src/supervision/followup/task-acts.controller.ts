import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Intake } from '../../platform/files/intake.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { refuse } from '../../platform/web/errors.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../supervision.paths.js';
import { ClaimForm, ReportForm, SignForm } from './task.form.js';
import { TaskPages } from './task.pages.js';
import { TaskService, type Evidence } from './task.service.js';

/** What the lead unit does: sign for it, report, claim that it is done. */
@Controller('followups/:task')
@Allow('followup.read')
export class TaskActsController {
  constructor(
    private readonly service: TaskService,
    private readonly pages: TaskPages,
    private readonly forms: FormActs,
    private readonly intake: Intake,
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
      again: (sign) => this.pages.show(act, id, { sign: sign as never }),
    });
  }

  @Post('reports')
  report(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ReportForm) form: Submitted<ReportForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: async (a, value) => this.service.report(a, id, value, await this.evidence(form)),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t('supervision.done.report') }),
      again: (report) => this.pages.show(act, id, { report: report as never }),
    });
  }

  @Post('completion')
  claim(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ClaimForm) form: Submitted<ClaimForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: async (a, value) => this.service.claim(a, id, value, await this.evidence(form)),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t('supervision.done.claim') }),
      again: (claim) => this.pages.show(act, id, { claim: claim as never }),
    });
  }

  private async evidence(form: Submitted<object>): Promise<Evidence | undefined> {
    const { taken, refusals } = await this.intake.take(form.files.filter((file) => file.size > 0));
    refuse(refusals);
    return taken[0];
  }
}
