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
import { CheckForm, ExtensionDecisionForm, ExtensionForm, SignForm } from './task.form.js';
import { TaskPages } from './task.pages.js';
import { TaskService } from './task.service.js';

/** What the follow-up office checks and strikes off, and extensions. */
@Controller('followups/:task')
@Allow('followup.read')
export class TaskOfficeController {
  constructor(
    private readonly service: TaskService,
    private readonly pages: TaskPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post('check')
  check(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(CheckForm) form: Submitted<CheckForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.check(a, id, value),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t(`supervision.done.${form.value.verdict}`) }),
      again: (check) => this.pages.show(act, id, { check: check as never }),
    });
  }

  @Post('closure')
  close(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(SignForm) form: Submitted<SignForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a) => this.service.close(a, id),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t('supervision.done.close') }),
      again: (close) => this.pages.show(act, id, { close: close as never }),
    });
  }

  @Post('extension')
  ask(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ExtensionForm) form: Submitted<ExtensionForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.askExtension(a, id, value),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t('supervision.done.extension') }),
      again: (extension) => this.pages.show(act, id, { extension: extension as never }),
    });
  }

  @Post('extension/decision')
  decide(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ExtensionDecisionForm) form: Submitted<ExtensionDecisionForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.decideExtension(a, id, value.verdict),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t(`supervision.done.${form.value.verdict}`) }),
      again: (decision) => this.pages.show(act, id, { decision: decision as never }),
    });
  }
}
