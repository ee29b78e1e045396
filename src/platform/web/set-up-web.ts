import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config/config.js';
import { ASSETS, serveAssets, type Assets } from './assets.js';
import { refuseOtherNames } from './own-name.js';
import { readForms, readUploads } from './body.middleware.js';
import { Traffic } from './traffic.js';
import { VisitorMiddleware } from './visitor.middleware.js';

/** The web's set-up, in the order in which a request meets it (models.md 19). */
export function setUpWeb(application: NestExpressApplication, config: Config): void {
  application.set('etag', false);
  application.set('x-powered-by', false);
  application.set('trust proxy', config.trustedProxies);
  application.set('query parser', 'simple');
  application.use(securityHeaders(config));
  const traffic = application.get(Traffic);
  application.use((request: Request, response: Response, next: NextFunction) => traffic.admit(request, response, next));
  application.use('/assets', serveAssets(application.get<Assets>(ASSETS)));
  const visitors = application.get(VisitorMiddleware);
  application.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path === '/healthz' || request.path === '/readyz') return next();
    refuseOtherNames(request, config);
    visitors.find(request, response).then(() => next(), next);
  });
  application.use(readForms());
  application.use(readUploads(config.dataDir));
  application.use((request: Request, _response: Response, next: NextFunction) => {
    visitors.checkForm(request);
    next();
  });
}

function securityHeaders(config: Config) {
  const https = config.baseUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
}
