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
import { HaltForm, ResumeForm } from './halt.form.js';
import { HaltPages } from './halt.pages.js';
import { HaltService } from './halt.service.js';

@Controller('followups/:task')
@Allow('followup.read')
export class HaltController {
  constructor(
    private readonly service: HaltService,
    private readonly pages: HaltPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('halt')
  show(@Doing() act: Act, @Param('task') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('halt')
  halt(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(HaltForm) form: Submitted<HaltForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.halt(a, id, value),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t(`supervision.done.${form.value.act}`) }),
      again: (halt) => this.pages.show(act, id, { halt }),
    });
  }

  @Post('resumption')
  resume(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ResumeForm) form: Submitted<ResumeForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.resume(a, id, value.reason),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t('supervision.done.resume') }),
      again: (resume) => this.pages.show(act, id, { resume }),
    });
  }
}
