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

@Controller('partners')
export class PartnersController {
  constructor(
    private readonly pages: PartnerPages,
    private readonly service: PartnerService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('bookings.book')
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Get('new')
  @Allow('partners.keep')
  ask(@Doing() act: Act): Promise<Page> {
    return this.pages.form(act, undefined);
  }

  @Post()
  @Allow('partners.keep')
  add(@Doing() act: Act, @Form(PartnerForm) form: Submitted<PartnerForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.add(doing, value),
      landing: (id) => paths.partner(id),
      said: () => ({ text: this.texts.t('partners.added') }),
      again: (again) => this.pages.form(act, undefined, again),
    });
  }

  @Get(':partner')
  @Allow('bookings.book')
  show(@Doing() act: Act, @Param('partner') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }
}
