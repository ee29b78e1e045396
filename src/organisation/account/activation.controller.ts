import { Controller, Get, Param, Post } from '@nestjs/common';
import { Open } from '../../platform/access/allow.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Visiting, type Visitor } from '../../platform/web/visitor.js';
import { strangersAct } from '../setup/setup.service.js';
import { ActivationService } from './activation.service.js';
import { FirstPasswordForm } from './password.form.js';
import { AccountPages } from './account.pages.js';

/** Setting one's own password by the one-time link of an activation slip. */
@Controller('activate/:token')
@Open('whoever was handed the slip has no password yet')
export class ActivationController {
  constructor(
    private readonly service: ActivationService,
    private readonly pages: AccountPages,
    private readonly forms: FormActs,
  ) {}

  @Get()
  async ask(@Visiting() visitor: Visitor, @Param('token') token: string): Promise<Page> {
    return this.pages.activation(token, await this.service.whose(token, visitor.at));
  }

  @Post()
  async activate(
    @Visiting() visitor: Visitor,
    @Param('token') token: string,
    @Form(FirstPasswordForm) form: Submitted<FirstPasswordForm>,
  ): Promise<Page | SeeOther> {
    const person = await this.service.whose(token, visitor.at);
    return this.forms.handle(strangersAct(visitor), form, {
      run: ({ once: _, ...act }, value) => this.service.activate(act, token, value),
      landing: () => '/login',
      said: () => this.pages.said('organisation.activation.done'),
      again: async (sent) => this.pages.activation(token, person, sent),
    });
  }
}
