import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { MarkForm } from './mark.form.js';
import { MarkService } from './mark.service.js';
import { OversightPages } from './oversight.pages.js';
import { paths } from './oversight.paths.js';

/** Verdicts given by hand. */
@Controller('meetings/:meeting/oversight/marks')
@Allow('oversight.desk')
export class MarkController {
  constructor(
    private readonly service: MarkService,
    private readonly pages: OversightPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post()
  mark(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(MarkForm) form: Submitted<MarkForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.mark(a, id, value),
      landing: () => paths.check(id),
      said: () => ({ text: this.texts.t('oversight.mark.done') }),
      again: (mark) => this.pages.check(act, id, { mark }),
    });
  }
}
