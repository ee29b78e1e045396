import { Controller, Get, Param } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { NotFound } from '../../platform/database/errors.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Download, type Page } from '../../platform/web/answers.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { TaskQuery } from './task.form.js';
import { TaskPages } from './task.pages.js';
import { TaskPapers } from './task.papers.js';
import { TaskQueries } from './task.queries.js';

/** Reads of follow-up: the ledger, one task, its papers and files. */
@Controller('followups')
@Allow('followup.read')
export class TasksController {
  constructor(
    private readonly pages: TaskPages,
    private readonly papers: TaskPapers,
    private readonly queries: TaskQueries,
    private readonly store: FileStore,
  ) {}

  @Get()
  list(@Doing() act: Act, @Asked(TaskQuery) asked: Submitted<TaskQuery>): Promise<Page> {
    return this.pages.list(act, asked.value.show ?? 'open');
  }

  @Get('export')
  download(@Doing() act: Act, @Asked(TaskQuery) asked: Submitted<TaskQuery>): Promise<Download> {
    return this.pages.download(act, asked.value.show ?? 'open');
  }

  @Get(':task')
  show(@Doing() act: Act, @Param('task') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Get(':task/order')
  order(@Doing() act: Act, @Param('task') id: string): Promise<Download> {
    return this.papers.order(act, id);
  }

  @Get(':task/files/:entry')
  async file(@Doing() act: Act, @Param('task') id: string, @Param('entry') entryId: string): Promise<Download> {
    await this.queries.one(act, id);
    const entry = (await this.queries.entries(id)).find((one) => one.id === entryId);
    if (!entry?.fileHash) throw new NotFound('file');
    return new Download(entry.fileName ?? entry.id, 'application/octet-stream', await this.store.read(entry.fileHash));
  }
}
