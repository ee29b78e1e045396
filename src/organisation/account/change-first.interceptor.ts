import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { of, type Observable } from 'rxjs';
import { SeeOther } from '../../platform/web/answers.js';
import { knownVisitor } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';

const free = [paths.password(), '/logout', '/login'];

/** Whoever signed in with an initial password changes it before anything else (domain §7). */
@Injectable()
export class ChangeFirst implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const must = knownVisitor(request).person?.mustChangePassword && !free.includes(request.path);
    return must ? of(new SeeOther(paths.password())) : next.handle();
  }
}
