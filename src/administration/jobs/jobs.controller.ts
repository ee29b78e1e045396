import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { addMinutes } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page, SeeOther } from '../../platform/web/answers.js';
import { addressOf, cursorOf, keyPage } from '../../platform/web/key-paging.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../administration.paths.js';
import { JobsQueries, type StuckRow } from './jobs.queries.js';
import { JobsService } from './jobs.service.js';

const lateMinutes = 5;

/** 任务与积压 (AD10): what is stuck, with its reason; nobody fails in silence (quality #27). */
@Controller('admin/jobs')
@Allow('administration.settings')
export class JobsController {
  constructor(
    private readonly service: JobsService,
    private readonly queries: JobsQueries,
    private readonly texts: Texts,
  ) {}

  @Get()
  async list(@Doing() act: Act, @Query() query: Record<string, unknown>): Promise<Page> {
    const cursor = cursorOf(query);
    const backlog = await this.queries.backlog(addMinutes(act.at, -lateMinutes));
    const keyOf = (row: StuckRow) => ({ key: row.createdAt, id: row.id });
    const page = keyPage(await this.queries.stuck(cursor), cursor, keyOf, (more) => addressOf(paths.jobs(), more));
    const rows = page.rows.map((row) => ({ ...row, retry: paths.jobRetry(row.id), abandon: paths.jobAbandon(row.id) }));
    const pager = { text: '', previous: page.previous, next: page.next };
    return new Page('administration/jobs', this.texts.t('administration.jobs.title'), { backlog, rows, pager });
  }

  @Post(':id/retry')
  async retry(@Doing() act: Act, @Param('id') id: string, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    await this.service.retry(pressed(act, form, paths.jobs()), id);
    return new SeeOther(paths.jobs(), { text: this.texts.t('administration.jobs.retried') });
  }

  @Post(':id/abandon')
  async abandon(@Doing() act: Act, @Param('id') id: string, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    await this.service.abandon(pressed(act, form, paths.jobs()), id);
    return new SeeOther(paths.jobs(), { text: this.texts.t('administration.jobs.abandoned') });
  }
}
