import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { of, type Observable } from 'rxjs';
import { SeeOther } from '../../platform/web/answers.js';
import { knownVisitor } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';

const signing = ['/logout', '/login'];
const binding = [paths.factor(), paths.factorSecret(), paths.factorBinding()];

/** Whoever has an initial password changes it, and an administrator binds his device, before anything else (domain §7). */
@Injectable()
export class ChangeFirst implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const { person } = knownVisitor(request);
    const first = person?.mustChangePassword ? [paths.password()] : person?.mustBindFactor ? binding : undefined;
    const must = first && ![...first, ...signing].includes(request.path);
    return must ? of(new SeeOther(first[0]!)) : next.handle();
  }
}
