import {
  HttpException,
  Inject,
  Injectable,
  type CanActivate,
  type ExecutionContext,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock } from '../clock/clock.js';
import { epochMs } from '../clock/instant.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../database/database.js';
import { visitorOf } from '../web/visitor.js';
import { limitOf, limits, windowOf } from './limits.rules.js';
import { Tally } from './tally.js';

/** Answers 429 when one account or address asks for what is costly, or tries a door, more often than people do (Q28). */
@Injectable()
export class LimitGuard implements CanActivate, OnModuleDestroy {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly tally: Tally,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (!this.config.limited) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const route = (request.route as { path?: string } | undefined)?.path ?? '';
    const limit = limitOf(request.method, route, Boolean(request.is('multipart/form-data')));
    if (!limit) return true;
    const { window, left } = windowOf(epochMs(this.clock.now()) / 1000);
    const whose = visitorOf(request).person?.id ?? request.ip;
    if ((await this.tally.add(`${limit}:${whose}:${window}`)) <= limits[limit]) return true;
    context.switchToHttp().getResponse<Response>().setHeader('Retry-After', String(left));
    throw new HttpException('too often', 429);
  }

  onModuleDestroy(): void {
    this.tally.close();
  }
}
