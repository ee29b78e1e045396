import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { catchError, mergeMap, type Observable } from 'rxjs';
import { Database } from '../database/database.js';
import { AlreadyDone } from '../database/errors.js';
import { Page, SeeOther, type Answer } from './answers.js';
import { visitorOf } from './visitor.js';

/**
 * A form that fails because its first press has moved things on is no failure: who pressed twice sees the result of
 * the first press, wherever the second one was refused (Q3).
 */
@Injectable()
export class SecondPress implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler<Answer>): Observable<Answer> {
    const request = context.switchToHttp().getRequest<Request>();
    const token = (request.body as Record<string, unknown> | undefined)?._once;
    if (request.method !== 'POST' || typeof token !== 'string' || !token) return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer) => {
        const failed = answer instanceof Page && answer.status >= 400 && !answer.partly;
        return (failed && (await this.first(request, token))) || answer;
      }),
      catchError(async (error: unknown) => {
        if (error instanceof AlreadyDone) return new SeeOther(error.landing);
        const first = await this.first(request, token);
        if (!first) throw error;
        return first;
      }),
    );
  }

  private async first(request: Request, token: string): Promise<SeeOther | undefined> {
    const sql = 'SELECT landing FROM form_key WHERE token = ? AND personId = ?';
    const row = await this.database.row<{ landing: string }>(sql, [token, visitorOf(request).person?.id ?? 'system']);
    return row && new SeeOther(row.landing);
  }
}
