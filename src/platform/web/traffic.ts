import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { NextFunction, Request, Response } from 'express';
import { Texts } from '../text/texts.js';

/** Requests under way at once in one process; one more is refused, so that those inside are answered (Q59). */
export const mostAtOnce = 200;
/** How long a process goes on serving after it was told to stop, until the balancer has seen that it is not ready. */
const drainMs = 5_000;
/** Who has asked nothing for so long is nobody that a stop must wait for. */
const quietMs = 30_000;
/** When what is still under way is cut off, so that the process has ended 20 s after it was told to (Q45). */
const cutMs = 17_000;
const retryAfterSeconds = '5';

/** What comes in: how much is under way, refused beyond what can be served, and served to its end when a stop is asked. */
@Injectable()
export class Traffic implements BeforeApplicationShutdown {
  private underWay = 0;
  private lastAt = -Infinity;
  /** Told to stop: not ready, serving on. */
  stopping = false;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly texts: Texts,
  ) {}

  /** Counts a request, or answers 503 at once, without a look at session or database. */
  admit(request: Request, response: Response, next: NextFunction): void {
    if (this.stopping) response.setHeader('Connection', 'close');
    if (request.path === '/healthz' || request.path === '/readyz') return next();
    this.lastAt = performance.now();
    if (this.underWay >= mostAtOnce) return this.refuse(response);
    this.underWay += 1;
    response.once('close', () => (this.underWay -= 1));
    next();
  }

  /** A person's Ctrl+C, or nobody there: at once. Otherwise the balancer gets time to see it (Q45). */
  async beforeApplicationShutdown(signal?: string): Promise<void> {
    this.stopping = true;
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    setTimeout(() => server?.closeAllConnections(), cutMs).unref();
    const visited = this.underWay > 0 || performance.now() - this.lastAt < quietMs;
    if (signal === 'SIGTERM' && visited) await pause(drainMs);
  }

  private refuse(response: Response): void {
    const t = (key: string) => this.texts.t(`errors.503.${key}`);
    const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${t('title')}</title></head>
<body><main><h1>${t('title')}</h1><p>${t('what')}${t('todo')}</p></main></body></html>`;
    response.status(503).set({ 'Retry-After': retryAfterSeconds, 'Cache-Control': 'no-store' }).type('html').send(page);
  }
}
