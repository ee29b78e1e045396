import { Controller, Get, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';
import { AccountPages } from './account.pages.js';
import { AccountService } from './account.service.js';
import { ContactForm } from './contact.form.js';

@Controller('account')
@Allow('account')
export class AccountController {
  constructor(
    private readonly service: AccountService,
    private readonly pages: AccountPages,
    private readonly forms: FormActs,
  ) {}

  @Get()
  show(@Doing() act: Act): Promise<Page> {
    return this.pages.account(act);
  }

  @Post()
  change(@Doing() act: Act, @Form(ContactForm) form: Submitted<ContactForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.changeContact(doing, value, form.version),
      landing: () => paths.account(),
      said: () => this.pages.said('organisation.contact.done'),
      again: (sent) => this.pages.account(act, sent),
    });
  }

  @Get('history')
  history(@Doing() act: Act): Promise<Page> {
    return this.pages.history(act);
  }
}
