import type { INestApplication, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { setUpWeb } from './platform/web/set-up-web.js';

/** Builds the application as `main.ts` and the tests run it; it does not listen and starts no jobs yet. */
export async function createApplication(
  config: Config,
  clock: Clock,
  logger: LoggerService | false,
): Promise<INestApplication> {
  const application = await NestFactory.create<NestExpressApplication>(AppModule.with(config, clock), {
    bodyParser: false,
    logger,
    abortOnError: false,
  });
  setUpWeb(application, config);
  application.enableShutdownHooks();
  await application.init();
  return application;
}
