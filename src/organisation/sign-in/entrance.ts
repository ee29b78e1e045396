import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ownPath, SeeOther, type Page } from '../../platform/web/answers.js';
import { Cookies } from '../../platform/web/cookies.js';
import { Tokens } from '../../platform/web/tokens.js';
import { sessionCookie } from '../../platform/web/visitor.middleware.js';
import { setVisitor, visitorOf } from '../../platform/web/visitor.js';
import { doorOf } from './local.strategy.js';
import { SignInPages } from './sign-in.pages.js';
import { SignInService } from './sign-in.service.js';

/** Lets in who has proven who he is: a session under a fresh cookie, and on to where he wanted. */
@Injectable()
export class Entrance {
  constructor(
    private readonly service: SignInService,
    private readonly pages: SignInPages,
    private readonly cookies: Cookies,
    private readonly tokens: Tokens,
  ) {}

  /** The page he came for, or the form that was carried through the sign-in. */
  async admit(request: Request, response: Response, personId: string, returnTo: string): Promise<Page | SeeOther> {
    const visitor = visitorOf(request);
    const cookieId = await this.service.begin(personId, doorOf(request), visitor.cookieId);
    this.cookies.set(response, sessionCookie, cookieId);
    const typed = this.pages.carried(request);
    if (!typed) return new SeeOther(ownPath(returnTo));
    setVisitor(request, { ...visitor, cookieId, csrf: this.tokens.csrf(cookieId) });
    return this.pages.resume(typed);
  }
}
