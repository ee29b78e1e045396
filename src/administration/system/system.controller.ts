import { statfsSync } from 'node:fs';
import { Controller, Get, Inject } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { screenInstant } from '../../platform/clock/format.js';
import { addMinutes } from '../../platform/clock/instant.js';
import type { Config } from '../../platform/config/config.js';
import { projectVersion } from '../../platform/config/project-root.js';
import { CONFIG, Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../administration.paths.js';
import { JobsQueries } from '../jobs/jobs.queries.js';

const lateMinutes = 5;

/** 系统状态 (AD10, thin): what runs, what is full, what waits, when it was last saved. */
@Controller('admin/system')
@Allow('administration.settings')
export class SystemController {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobsQueries,
    private readonly texts: Texts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async show(@Doing() act: Act): Promise<Page> {
    const backlog = await this.jobs.backlog(addMinutes(act.at, -lateMinutes));
    const schema = await this.database.row<{ name: string }>('SELECT name FROM migrations ORDER BY id DESC LIMIT 1');
    const saved = await this.database.row<{ at: string }>(
      "SELECT MAX(a.at) AS at FROM audit a WHERE a.act = 'system.backup'",
    );
    const t = (key: string, args?: Record<string, string | number>) =>
      this.texts.t(`administration.system.${key}`, args);
    const channel = (on: boolean) => t(on ? 'configured' : 'notConfigured');
    const facts = [
      { label: t('version'), value: projectVersion },
      { label: t('database'), value: t(`engine.${this.config.engine}`) },
      { label: t('schema'), value: schema?.name ?? '' },
      { label: t('disk'), value: t('free', { percent: freePercent(this.config.dataDir) }) },
      { label: t('mail'), value: channel(Boolean(this.config.smtpUrl)) },
      { label: t('sms'), value: channel(Boolean(this.config.smsGatewayUrl)) },
      { label: t('redis'), value: channel(Boolean(this.config.redisUrl)) },
      { label: t('jobs'), value: t('backlog', { ...backlog, oldest: '' }), url: paths.jobs() },
      { label: t('backup'), value: saved?.at ? screenInstant(saved.at) : t('never') },
      { label: t('clock'), value: screenInstant(act.at) },
    ];
    return new Page('administration/system', t('title'), { facts, backlog }, { menu: '/admin' });
  }
}

function freePercent(folder: string): number {
  const { bavail, blocks } = statfsSync(folder);
  return Math.round((Number(bavail) / Number(blocks)) * 100);
}
