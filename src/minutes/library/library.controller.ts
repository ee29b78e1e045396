import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { PressForm } from '../session/session.form.js';
import { LibraryPages } from './library.pages.js';
import { ReceiptService } from './receipt.service.js';

@Controller()
export class LibraryController {
  constructor(
    private readonly service: ReceiptService,
    private readonly pages: LibraryPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('minutes')
  @Allow('minutes.see')
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Post('meetings/:meeting/minutes/receipt')
  @Allow('minutes.see')
  sign(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PressForm) form: Submitted<PressForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a) => this.service.sign(a, id),
      landing: () => paths.minutes(id),
      said: () => ({ text: this.texts.t('sitting.library.signed') }),
      again: () => this.pages.list(act),
    });
  }
}
