import {
  Catch,
  HttpException,
  Logger,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { DeclaredRoutes } from '../access/declared-routes.js';
import { methodsOf } from '../access/methods.rules.js';
import { NotFound, Stale } from '../database/errors.js';
import { loggable } from '../database/loggable.js';
import { UnprintableCharacter } from '../print/print.errors.js';
import { Texts } from '../text/texts.js';
import { Page, SeeOther } from './answers.js';
import {
  CookiesOff,
  ForgedForm,
  NotAllowed,
  Refused,
  SignInNeeded,
  Taken,
  unprintableRefusal,
  type Refusal,
} from './errors.js';
import { errorNumber } from './error-number.js';
import { Pages } from './pages.js';
import { SignInPage } from './sign-in-page.port.js';

const known = [400, 403, 404, 405, 409, 413, 415, 421, 422, 429, 503];

/** Every error as a page in the reader's language with its true status (models.md trap 6). */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('web');

  constructor(
    private readonly pages: Pages,
    private readonly texts: Texts,
    private readonly signIn: SignInPage,
    private readonly routes: DeclaredRoutes,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Vary', 'Cookie');
    try {
      await this.answer(error, request, response);
    } catch (second) {
      this.log.error(loggable(second));
      response.status(500).type('text').send('500');
    }
  }

  private async answer(error: unknown, request: Request, response: Response): Promise<void> {
    if (error instanceof SignInNeeded) return this.askSignIn(request, response);
    const methods = error instanceof NotFoundException ? methodsOf(this.routes.all(), request.path) : [];
    const wrongMethod = methods.length > 0 && !methods.includes(request.method);
    if (wrongMethod) response.setHeader('Allow', methods.join(', '));
    const status = wrongMethod ? 405 : statusOf(error);
    const number = status === 500 ? errorNumber() : undefined;
    if (number) this.log.error(`${number} ${request.method} ${request.route?.path ?? ''} ${loggable(error)}`);
    const reasons = reasonsOf(error).map((r) => ({ text: this.texts.t(r.key, r.args), source: r.source }));
    const page = new Page(`errors/${status}`, this.texts.t(`errors.${status}.title`), { number, reasons });
    response
      .status(status)
      .type('html')
      .send(await this.pages.render(page, request));
  }

  private async askSignIn(request: Request, response: Response): Promise<void> {
    const answer = this.signIn.ask(request);
    if (answer instanceof SeeOther) response.redirect(303, answer.url);
    else
      response
        .status(answer.status)
        .type('html')
        .send(await this.pages.render(answer, request));
  }
}

function reasonsOf(error: unknown): Refusal[] {
  if (error instanceof UnprintableCharacter) return [unprintableRefusal(error)];
  if (error instanceof CookiesOff) return [{ key: 'errors.cookiesOff' }];
  return error instanceof Refused ? error.refusals : [];
}

function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof ForgedForm || error instanceof NotAllowed) return 403;
  if (error instanceof Stale || error instanceof Taken) return 409;
  if (error instanceof Refused || error instanceof UnprintableCharacter) return 422;
  const { status, code } = error as { status?: number; code?: string };
  if (code === 'LIMIT_FILE_SIZE') return 413;
  const given = error instanceof HttpException ? error.getStatus() : (status ?? 500);
  return known.includes(given) ? given : 500;
}
