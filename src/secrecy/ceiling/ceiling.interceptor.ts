import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { SeeOther } from '../../platform/web/answers.js';
import { from, mergeMap, of } from 'rxjs';
import { visitorOf } from '../../platform/web/visitor.js';
import { secrecyPaths } from '../secrecy.paths.js';
import { StopsService } from '../stops/stops.service.js';
import { Ceiling } from './ceiling.js';

/** Stops every act that brings the mark of a state secret before its handler sees anything of it (S1.8, S5.C1). */
@Injectable()
export class CeilingInterceptor implements NestInterceptor {
  constructor(
    private readonly ceiling: Ceiling,
    private readonly stops: StopsService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next.handle();
    return from(this.ceiling.of(request)).pipe(
      mergeMap((hit) => {
        if (!hit) return next.handle();
        return from(this.stops.record(visitorOf(request), hit)).pipe(
          mergeMap(() => of(new SeeOther(secrecyPaths.stop()))),
        );
      }),
    );
  }
}
