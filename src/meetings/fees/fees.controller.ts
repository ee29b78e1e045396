import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { FeeForm } from './fees.form.js';
import { classNamed, FeesPages } from './fees.pages.js';
import { FeesService } from './fees.service.js';

@Controller('admin/fees')
@Allow('meetings.settings')
export class FeesController {
  constructor(
    private readonly pages: FeesPages,
    private readonly service: FeesService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Get(':type')
  show(@Doing() act: Act, @Param('type') name: string): Promise<Page> {
    return this.pages.show(act, name);
  }

  @Post(':type')
  change(
    @Doing() act: Act,
    @Param('type') name: string,
    @Form(FeeForm) form: Submitted<FeeForm>,
  ): Promise<Page | SeeOther> {
    const feeClass = classNamed(name);
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.change(doing, feeClass, value),
      landing: () => paths.fee(feeClass),
      said: (number) => ({ text: this.texts.t('meetings.types.changed', { number }) }),
      again: (sent) => this.pages.show(act, name, sent),
    });
  }
}
