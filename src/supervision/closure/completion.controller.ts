import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { EvidenceIntake } from '../followup/evidence-intake.js';
import { paths } from '../supervision.paths.js';
import { CheckForm, ClaimForm } from './completion.form.js';
import { CompletionPages } from './completion.pages.js';
import { CompletionService } from './completion.service.js';

@Controller('followups/:task')
@Allow('followup.read')
export class CompletionController {
  constructor(
    private readonly service: CompletionService,
    private readonly pages: CompletionPages,
    private readonly forms: FormActs,
    private readonly evidence: EvidenceIntake,
    private readonly texts: Texts,
  ) {}

  @Get('completion')
  show(@Doing() act: Act, @Param('task') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('completion')
  claim(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ClaimForm) form: Submitted<ClaimForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: async (a, value) => this.service.claim(a, id, value, await this.evidence.of(form)),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t('supervision.done.claim') }),
      again: (claim) => this.pages.show(act, id, { claim }),
    });
  }

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
      again: (check) => this.pages.show(act, id, { check }),
    });
  }
}
