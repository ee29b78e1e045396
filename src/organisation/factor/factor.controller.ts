import { Controller, Get, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';
import { CodeForm } from './factor.form.js';
import { FactorPages } from './factor.pages.js';
import { FactorService } from './factor.service.js';

/** Binding a device to one's own sign-in, and taking it off. */
@Controller('account/factor')
@Allow('account')
export class FactorController {
  constructor(
    private readonly service: FactorService,
    private readonly pages: FactorPages,
    private readonly forms: FormActs,
  ) {}

  @Get()
  show(@Doing() act: Act): Promise<Page> {
    return this.pages.own(act);
  }

  @Post('secret')
  async begin(@Doing() act: Act, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    await this.service.begin(pressed(act, form, paths.factor()));
    return new SeeOther(paths.factor());
  }

  @Post('binding')
  bind(@Doing() act: Act, @Form(CodeForm) form: Submitted<CodeForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.bind(doing, value.code),
      landing: () => paths.account(),
      said: () => this.pages.said('bound'),
      again: (sent) => this.pages.own(act, sent),
    });
  }

  @Post('removal')
  remove(@Doing() act: Act, @Form(CodeForm) form: Submitted<CodeForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.remove(doing, value.code),
      landing: () => paths.factor(),
      said: () => this.pages.said('removed'),
      again: (sent) => this.pages.own(act, sent),
    });
  }
}
