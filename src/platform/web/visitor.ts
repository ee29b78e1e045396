import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Act } from '../access/act.js';
import type { Principal } from '../access/principal.js';
import type { Instant } from '../clock/instant.js';
import { SignInNeeded } from './errors.js';
import type { Flash } from './frame.js';

/** Who sends this request. Everybody has a cookie and a form token; only signed-in people have a `person`. */
export interface Visitor {
  cookieId: string;
  csrf: string;
  at: Instant;
  ip: string;
  person?: Principal;
  flash?: Flash;
}

type Visited = Request & { visitor?: Visitor };

export function visitorOf(request: Request): Visitor {
  const { visitor } = request as Visited;
  if (!visitor) throw new Error('The visitor middleware did not run.');
  return visitor;
}

/** The visitor as far as he is known: an error before the visitor was found is shown to a stranger. */
export function knownVisitor(request: Request): Pick<Visitor, 'csrf' | 'person' | 'flash'> & { at?: Instant } {
  return (request as Visited).visitor ?? { csrf: '' };
}

export function setVisitor(request: Request, visitor: Visitor): void {
  (request as Visited).visitor = visitor;
}

/** The act of the signed-in person who sends this request. Throws `SignInNeeded` when nobody is. */
export function actOf(request: Request): Act {
  const { person, at, ip } = visitorOf(request);
  if (!person) throw new SignInNeeded();
  return { who: person, at, from: ip };
}

/** Parameter decorator: the act of this request. */
export const Doing = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actOf(context.switchToHttp().getRequest()),
);

/** Parameter decorator: the visitor, for routes open to people who are not signed in. */
export const Visiting = createParamDecorator((_: unknown, context: ExecutionContext) =>
  visitorOf(context.switchToHttp().getRequest()),
);
