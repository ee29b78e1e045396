import {
  Inject,
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { mergeMap, type Observable } from 'rxjs';
import { contentDisposition } from '../files/file-name.rules.js';
import { Download, Page, SeeOther, type Answer } from './answers.js';
import { Cookies } from './cookies.js';
import { Pages } from './pages.js';
import { Tokens } from './tokens.js';
import { flashCookie } from './visitor.middleware.js';

/** Turns what a controller returns into the response: a page, a way on, a file. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly pages: Pages,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<Answer>): Observable<unknown> {
    const http = context.switchToHttp();
    return next.handle().pipe(mergeMap((answer) => this.send(answer, http.getRequest(), http.getResponse())));
  }

  private async send(answer: unknown, request: Request, response: Response): Promise<unknown> {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Vary', 'Cookie');
    if (answer instanceof Page) {
      response.status(answer.status).type('html');
      return this.pages.render(answer, request);
    }
    if (answer instanceof SeeOther) {
      if (answer.flash)
        this.cookies.set(response, flashCookie, this.tokens.seal('flash', answer.flash), { maxAge: 60_000 });
      response.status(303).location(answer.url);
      return '';
    }
    if (answer instanceof Download) {
      response.status(200);
      response.setHeader(
        'Content-Disposition',
        contentDisposition(answer.name, answer.inline ? 'inline' : 'attachment'),
      );
      response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
      for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
      if (answer.body instanceof Readable) return new StreamableFile(answer.body, { type: answer.type });
      return new StreamableFile(Buffer.from(answer.body), { type: answer.type });
    }
    if (response.statusCode === 201) response.status(200);
    return answer;
  }
}
