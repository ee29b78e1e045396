import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Cookies } from '../../platform/web/cookies.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { sessionCookie } from '../../platform/web/visitor.middleware.js';
import { Doing, visitorOf } from '../../platform/web/visitor.js';
import { doorOf } from '../sign-in/local.strategy.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { paths } from '../organisation.paths.js';
import { AccountPages } from './account.pages.js';
import { PasswordForm } from './password.form.js';
import { PasswordService } from './password.service.js';

@Controller('account/password')
@Allow('account')
export class PasswordController {
  constructor(
    private readonly service: PasswordService,
    private readonly signIn: SignInService,
    private readonly pages: AccountPages,
    private readonly forms: FormActs,
    private readonly cookies: Cookies,
  ) {}

  @Get()
  ask(@Doing() act: Act): Page {
    return this.pages.password(act);
  }

  /** Ends every session of the person and begins a new one here, under a new cookie. */
  @Post()
  change(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Doing() act: Act,
    @Form(PasswordForm) form: Submitted<PasswordForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: async (doing, value) => {
        await this.service.change(doing, value);
        const cookieId = await this.signIn.begin(act.who.id, doorOf(request), visitorOf(request).cookieId);
        this.cookies.set(response, sessionCookie, cookieId);
      },
      landing: () => paths.account(),
      said: () => this.pages.said('organisation.password.done'),
      again: async (sent) => this.pages.password(act, sent),
    });
  }
}
