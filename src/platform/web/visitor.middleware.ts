import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock } from '../clock/clock.js';
import { Cookies, readCookies } from './cookies.js';
import { CookiesOff, ForgedForm } from './errors.js';
import type { Flash } from './frame.js';
import { isRefresh, Sessions } from './sessions.port.js';
import { randomToken, tokenHash, Tokens } from './tokens.js';
import { setVisitor, visitorOf } from './visitor.js';

export const sessionCookie = 'yishi';
export const flashCookie = 'yishi-flash';

/** Finds the visitor of every request and refuses forms that did not come from our own pages (Q25, Q26). */
@Injectable()
export class VisitorMiddleware {
  constructor(
    private readonly sessions: Sessions,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(Cookies) private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {}

  async find(request: Request, response: Response): Promise<void> {
    const cookies = readCookies(request);
    const given = cookies[this.cookies.name(sessionCookie)];
    const cookieId = given && /^[\w-]{32,64}$/.test(given) ? given : randomToken();
    if (cookieId !== given) this.cookies.set(response, sessionCookie, cookieId);
    const at = this.clock.now();
    const touch = !isRefresh({ headers: request.headers, url: request.originalUrl });
    const person = given === cookieId ? await this.sessions.person(tokenHash(cookieId), at, touch) : undefined;
    const csrf = this.tokens.csrf(cookieId);
    setVisitor(request, { cookieId, csrf, at, ip: request.ip ?? '', person, flash: this.flash(cookies, response) });
  }

  /** Called when the body is read. Throws `ForgedForm` for a POST without the visitor's own token. */
  checkForm(request: Request): void {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    const token = (request.body as Record<string, unknown> | undefined)?._csrf ?? request.headers['x-csrf'];
    if (!readCookies(request)[this.cookies.name(sessionCookie)]) throw new CookiesOff();
    if (foreign || !this.tokens.matches(token, visitorOf(request).csrf)) throw new ForgedForm();
  }

  private flash(cookies: Record<string, string>, response: Response): Flash | undefined {
    const sealed = cookies[this.cookies.name(flashCookie)];
    if (!sealed) return undefined;
    this.cookies.clear(response, flashCookie);
    return this.tokens.open<Flash>('flash', sealed);
  }
}
