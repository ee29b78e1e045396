import { Controller, Get, Param } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { NotFound } from '../../platform/database/errors.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Download, type Page } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { TaskPages } from './task.pages.js';
import { TaskPapers } from './task.papers.js';
import { TaskQueries } from './task.queries.js';

/** Reads of one task: its page, its papers and files. */
@Controller('followups/:task')
@Allow('followup.read')
export class TasksController {
  constructor(
    private readonly pages: TaskPages,
    private readonly papers: TaskPapers,
    private readonly queries: TaskQueries,
    private readonly store: FileStore,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('task') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Get('order')
  order(@Doing() act: Act, @Param('task') id: string): Promise<Download> {
    return this.papers.order(act, id);
  }

  @Get('files/:entry')
  async file(@Doing() act: Act, @Param('task') id: string, @Param('entry') entryId: string): Promise<Download> {
    await this.queries.one(act, id);
    const entry = (await this.queries.entries(id)).find((one) => one.id === entryId);
    if (!entry?.fileHash) throw new NotFound('file');
    return new Download(entry.fileName ?? entry.id, 'application/octet-stream', await this.store.read(entry.fileHash));
  }
}
