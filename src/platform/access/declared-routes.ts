import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Features } from '../feature/registry.js';
import { ALLOW, OPEN } from './allow.js';

/** One handler of one address. */
export interface Route {
  method: string;
  path: string;
  handler: string;
  policy?: string;
  openBecause?: string;
}

/**
 * Some routes declare no policy, or one that nobody defines, or a policy is never used, or the menu leads nowhere: the
 * start is refused.
 */
export class UndeclaredRoutes extends Error {}

/** All routes of the application with what they declare (models.md 11). */
@Injectable()
export class DeclaredRoutes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly features: Features,
  ) {}

  all(): Route[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const base = [Reflect.getMetadata(PATH_METADATA, metatype) as string | string[]].flat();
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name]!;
        const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
        if (path === undefined) return [];
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!;
        const targets = [handler, metatype as never];
        return base.map((root) => ({
          method,
          path: `/${root}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
          handler: `${metatype.name}#${name}`,
          policy: this.reflector.getAllAndOverride<string>(ALLOW, targets),
          openBecause: this.reflector.getAllAndOverride<string>(OPEN, targets),
        }));
      });
    });
  }

  onApplicationBootstrap(): void {
    const routes = this.all();
    const faults = routes
      .filter((route) => !route.policy && !route.openBecause)
      .map((route) => `${route.method} ${route.path} (${route.handler}) declares no policy.`);
    const used = new Set(routes.map((route) => route.policy));
    for (const policy of used) {
      if (policy && !this.features.policies.has(policy)) faults.push(`The policy ${policy} is not defined.`);
    }
    for (const policy of this.features.policies.keys()) {
      if (!used.has(policy)) faults.push(`The policy ${policy} is used by no route.`);
    }
    const pages = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
    for (const { key, url } of this.features.menu) {
      if (!pages.has(url.replace(/[?#].*/, '')))
        faults.push(`The menu entry ${key} leads to ${url}, where no page is.`);
    }
    if (faults.length) throw new UndeclaredRoutes(faults.join('\n'));
  }
}
