import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../supervision.paths.js';
import { ExtensionDecisionForm, ExtensionForm } from './extension.form.js';
import { ExtensionPages } from './extension.pages.js';
import { ExtensionService } from './extension.service.js';

@Controller('followups/:task/extension')
@Allow('followup.read')
export class ExtensionController {
  constructor(
    private readonly service: ExtensionService,
    private readonly pages: ExtensionPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('task') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  ask(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ExtensionForm) form: Submitted<ExtensionForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.ask(a, id, value),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t('supervision.done.extension') }),
      again: (ask) => this.pages.show(act, id, { ask }),
    });
  }

  @Post('decision')
  decide(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ExtensionDecisionForm) form: Submitted<ExtensionDecisionForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.decide(a, id, value),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t(`supervision.done.${form.value.verdict}`) }),
      again: (decide) => this.pages.show(act, id, { decide }),
    });
  }
}
