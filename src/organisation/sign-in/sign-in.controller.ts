import { Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Act } from '../../platform/access/act.js';
import { Allow, Open } from '../../platform/access/allow.js';
import { ownPath, SeeOther, type Page } from '../../platform/web/answers.js';
import { Cookies } from '../../platform/web/cookies.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { sessionCookie } from '../../platform/web/visitor.middleware.js';
import { Tokens } from '../../platform/web/tokens.js';
import { Doing, setVisitor, Visiting, visitorOf, type Visitor } from '../../platform/web/visitor.js';
import { doorOf } from './local.strategy.js';
import { SignInForm } from './sign-in.form.js';
import { SignInGuard } from './sign-in.guard.js';
import { SignInPages } from './sign-in.pages.js';
import { SignInService } from './sign-in.service.js';

@Controller()
export class SignInController {
  constructor(
    private readonly service: SignInService,
    private readonly pages: SignInPages,
    private readonly cookies: Cookies,
    private readonly tokens: Tokens,
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
    const id = (request.user as { id: string } | undefined)?.id;
    if (!id || !form.ok) return this.pages.refused(form, request);
    const visitor = visitorOf(request);
    const cookieId = await this.service.begin(id, doorOf(request), visitor.cookieId);
    this.cookies.set(response, sessionCookie, cookieId);
    const typed = this.pages.carried(request);
    if (!typed) return new SeeOther(ownPath(form.value.returnTo));
    setVisitor(request, { ...visitor, cookieId, csrf: this.tokens.csrf(cookieId) });
    return this.pages.resume(typed);
  }

  @Post('logout')
  @Allow('account')
  async signOut(@Doing() act: Act, @Visiting() visitor: Visitor): Promise<SeeOther> {
    await this.service.end(act, visitor.cookieId);
    return new SeeOther('/login');
  }
}
