import { Injectable } from '@nestjs/common';
import { Features } from '../feature/registry.js';
import { DeclaredRoutes } from './declared-routes.js';
import type { Principal } from './principal.js';

/** Which pages a person may open by role: for links that lead into other modules. */
@Injectable()
export class Reach {
  private policies?: Map<string, string | undefined>;

  constructor(
    private readonly routes: DeclaredRoutes,
    private readonly features: Features,
  ) {}

  /** Whether there is such a page and its policy lets this person in. `url` has no parameters. */
  mayOpen(person: Principal, url: string): boolean {
    this.policies ??= new Map(
      this.routes.all().flatMap(({ method, path, policy }) => (method === 'GET' ? [[path, policy] as const] : [])),
    );
    return this.features.policies.get(this.policies.get(url) ?? '')?.(person) ?? false;
  }
}
