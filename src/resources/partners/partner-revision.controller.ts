import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { PartnerForm } from './partner.form.js';
import { PartnerPages } from './partner.pages.js';
import { PartnerService } from './partner.service.js';

@Controller('partners/:partner/revision')
@Allow('partners.keep')
export class PartnerRevisionController {
  constructor(
    private readonly pages: PartnerPages,
    private readonly service: PartnerService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  ask(@Doing() act: Act, @Param('partner') id: string): Promise<Page> {
    return this.pages.form(act, id);
  }

  @Post()
  revise(
    @Doing() act: Act,
    @Param('partner') id: string,
    @Form(PartnerForm) form: Submitted<PartnerForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.revise(doing, id, value, form.version),
      landing: () => paths.partner(id),
      said: () => ({ text: this.texts.t('partners.revised') }),
      again: (again) => this.pages.form(act, id, again),
    });
  }
}
