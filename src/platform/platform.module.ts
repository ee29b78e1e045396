import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { allMigrations } from '../../migrations/all.js';
import { DeclaredRoutes } from './access/declared-routes.js';
import { Reach } from './access/reach.js';
import { PolicyGuard } from './access/policy.guard.js';
import { AuditHead, AuditRow } from './audit/audit.entity.js';
import { CalendarDay, CalendarYear } from './clock/calendar.entity.js';
import { Calendars } from './clock/calendars.js';
import { Clock } from './clock/clock.js';
import type { Config } from './config/config.js';
import { signingSecret } from './config/secret.js';
import { Counter } from './database/counter.js';
import { CONFIG, Database, READER, WRITER } from './database/database.js';
import { migrate } from './database/migrate.js';
import { openReader, openWriter, writerOptions } from './database/sources.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { DemoParts } from './feature/demo-parts.js';
import { AuditVerifier } from './audit/audit.verifier.js';
import { AuditCheckpoint } from './audit/checkpoint.entity.js';
import { CheckpointVerifier } from './audit/checkpoint.verifier.js';
import { Checkpoints } from './audit/checkpoints.js';
import { FileVerifier } from './files/file.verifier.js';
import { Verifiers } from './feature/verifiers.js';
import { Features } from './feature/registry.js';
import { FileStore, FolderStore } from './files/file-store.js';
import { FileSweep } from './files/file-sweep.js';
import { Intake } from './files/intake.js';
import { HealthController } from './health/health.controller.js';
import { Handlers } from './jobs/handlers.js';
import { Jobs } from './jobs/jobs.js';
import { PastJobs } from './jobs/past-jobs.js';
import { JobRunner } from './jobs/runner.js';
import { BullWaker, InProcessWaker } from './jobs/wakers.js';
import { Worker } from './jobs/worker.js';
import { Listeners } from './outbox/listeners.js';
import { OutboxRow } from './outbox/outbox.entity.js';
import { Waker } from './outbox/waker.js';
import { ParameterValue } from './parameters/parameter-value.entity.js';
import { Parameters } from './parameters/parameters.js';
import { IssuedPaper } from './print/issued/issued-paper.entity.js';
import { LimitGuard } from './limits/limit.guard.js';
import { OwnTally, SharedTally, Tally } from './limits/tally.js';
import { PrintModule } from './print/print.module.js';
import { IndexText } from './search/index-text.handler.js';
import { Search } from './search/search.js';
import { SearchSources } from './search/search-sources.js';
import { SearchDoc, SearchGram } from './search/search.entity.js';
import { Texts } from './text/texts.js';
import { Todo } from './todo/todo.entity.js';
import { AnswerInterceptor } from './web/answer.interceptor.js';
import { SecondPress } from './web/second-press.interceptor.js';
import { ASSETS, buildAssets } from './web/assets.js';
import { Cookies } from './web/cookies.js';
import { ErrorFilter } from './web/error.filter.js';
import { FormActs } from './web/forms/form-acts.js';
import { FormViews } from './web/forms/form-view.maker.js';
import { FormKey } from './web/form-key.entity.js';
import { Frames } from './web/frames.js';
import { Pages } from './web/pages.js';
import { makeTemplates, Templates } from './web/templates.js';
import { Traffic } from './web/traffic.js';
import { Tokens } from './web/tokens.js';
import { VisitorMiddleware } from './web/visitor.middleware.js';

const entities = [
  AuditRow,
  AuditHead,
  AuditCheckpoint,
  OutboxRow,
  Todo,
  FormKey,
  Counter,
  SearchDoc,
  SearchGram,
  ParameterValue,
  CalendarDay,
  CalendarYear,
  IssuedPaper,
];
const shared = [
  Database,
  UnitOfWork,
  Listeners,
  Handlers,
  JobRunner,
  PastJobs,
  Worker,
  Features,
  AuditVerifier,
  Checkpoints,
  FileSweep,
  CheckpointVerifier,
  FileVerifier,
  DemoParts,
  Verifiers,
  Jobs,
  DeclaredRoutes,
  Reach,
];
const rules = [Calendars, Parameters];
const finding = [Search, SearchSources, IndexText];
const web = [FormActs, FormViews, Frames, Pages, VisitorMiddleware, Intake, Traffic];

/** What every module stands on; knows no meeting. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        PrintModule.with(config),
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...writerOptions(config), autoLoadEntities: true, retryAttempts: 0 }),
          dataSourceFactory: (options) => openMigrated(options!),
        }),
        TypeOrmModule.forFeature(entities),
      ],
      controllers: [HealthController],
      providers: [
        ...shared,
        ...rules,
        ...finding,
        ...web,
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: WRITER, useExisting: getDataSourceToken() },
        { provide: READER, useFactory: (writer: DataSource) => openReader(config, writer), inject: [WRITER] },
        {
          provide: Waker,
          useFactory: () =>
            config.redisUrl ? new BullWaker(config.redisUrl, config.redisPrefix) : new InProcessWaker(),
        },
        {
          provide: Tally,
          useFactory: () => (config.redisUrl ? new SharedTally(config.redisUrl, config.redisPrefix) : new OwnTally()),
        },
        { provide: FileStore, useFactory: () => new FolderStore(config.dataDir) },
        { provide: Texts, useFactory: () => Texts.load() },
        { provide: Templates, useFactory: (texts: Texts) => makeTemplates(texts, config.production), inject: [Texts] },
        { provide: ASSETS, useFactory: () => buildAssets() },
        { provide: Tokens, useFactory: () => new Tokens(signingSecret(config)) },
        { provide: Cookies, useFactory: () => new Cookies(config.baseUrl) },
        { provide: APP_GUARD, useClass: PolicyGuard },
        { provide: APP_GUARD, useClass: LimitGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_INTERCEPTOR, useClass: SecondPress },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
      exports: [
        ...shared,
        ...rules,
        ...finding,
        ...web,
        CONFIG,
        ASSETS,
        Clock,
        Waker,
        FileStore,
        Texts,
        Templates,
        Tokens,
        Cookies,
        PrintModule,
      ],
    };
  }
}

async function openMigrated(options: DataSourceOptions): Promise<DataSource> {
  const source = await openWriter({ ...options, migrations: allMigrations });
  await migrate(source);
  return source;
}
