import {
  ForbiddenException,
  Injectable,
  NotFoundException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Features } from '../feature/registry.js';
import { SignInNeeded } from '../web/errors.js';
import { visitorOf } from '../web/visitor.js';
import { ALLOW, OPEN } from './allow.js';

/**
 * Asks the policy declared at the route. A policy that is unknown or throws denies (models.md 13). An address whose
 * parameters are no codes leads nowhere: MySQL would fail to compare them with a column of codes.
 */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly features: Features,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    const request = context.switchToHttp().getRequest<Request>();
    const codes = Object.values(request.params).every((one) => /^[!-~]*$/.test(String(one)));
    if (this.reflector.getAllAndOverride<string>(OPEN, targets)) return allowed(codes);
    const visitor = visitorOf(request);
    if (!visitor.person) throw new SignInNeeded();
    const policy = this.features.policies.get(this.reflector.getAllAndOverride<string>(ALLOW, targets) ?? '');
    if (!policy?.(visitor.person)) throw new ForbiddenException();
    return allowed(codes);
  }
}

function allowed(codes: boolean): true {
  if (!codes) throw new NotFoundException();
  return true;
}
