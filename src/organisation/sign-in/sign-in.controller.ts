import { Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Act } from '../../platform/access/act.js';
import { Allow, Open } from '../../platform/access/allow.js';
import { ownPath, SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing, Visiting, type Visitor } from '../../platform/web/visitor.js';
import { FactorSignInPages } from '../factor/factor-sign-in.pages.js';
import { Entrance } from './entrance.js';
import { SignInForm } from './sign-in.form.js';
import { SignInGuard } from './sign-in.guard.js';
import { SignInPages } from './sign-in.pages.js';
import { SignInService, type Known } from './sign-in.service.js';

@Controller()
export class SignInController {
  constructor(
    private readonly service: SignInService,
    private readonly pages: SignInPages,
    private readonly entrance: Entrance,
    private readonly factor: FactorSignInPages,
  ) {}

  @Get('login')
  @Open('people sign in here')
  show(@Query('return') returnTo?: string): Promise<Page> {
    return this.pages.show({ returnTo: ownPath(returnTo) });
  }

  @Post('login')
  @Open('people sign in here')
  @UseGuards(SignInGuard)
  async signIn(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Form(SignInForm) form: Submitted<SignInForm>,
  ): Promise<Page | SeeOther> {
    const known = request.user as Known | undefined;
    if (!known || !form.ok) return this.pages.refused(form, request);
    const { returnTo } = form.value;
    if (known.codeAsked) return this.factor.ask(request, known.id, returnTo);
    return this.entrance.admit(request, response, known.id, returnTo);
  }

  @Post('logout')
  @Allow('account')
  async signOut(@Doing() act: Act, @Visiting() visitor: Visitor): Promise<SeeOther> {
    await this.service.end(act, visitor.cookieId);
    return new SeeOther('/login');
  }
}
