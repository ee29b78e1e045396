import { ForbiddenException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Features } from '../feature/registry.js';
import { SignInNeeded } from '../web/errors.js';
import { visitorOf } from '../web/visitor.js';
import { ALLOW, OPEN } from './allow.js';

/** Asks the policy declared at the route. A policy that is unknown or throws denies (models.md 13). */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly features: Features,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<string>(OPEN, targets)) return true;
    const visitor = visitorOf(context.switchToHttp().getRequest());
    if (!visitor.person) throw new SignInNeeded();
    const policy = this.features.policies.get(this.reflector.getAllAndOverride<string>(ALLOW, targets) ?? '');
    if (!policy?.(visitor.person)) throw new ForbiddenException();
    return true;
  }
}
