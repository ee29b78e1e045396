import { Controller, Get, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Download, Page } from '../../platform/web/answers.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { ListQuery } from './list.form.js';
import { ListPages } from './list.pages.js';

@Controller('meetings')
@Allow('meeting.read')
export class ListController {
  constructor(private readonly pages: ListPages) {}

  @Get()
  show(
    @Doing() act: Act,
    @Asked(ListQuery) asked: Submitted<ListQuery>,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.pages.show(act, asked, query);
  }

  @Get('export')
  download(
    @Doing() act: Act,
    @Asked(ListQuery) asked: Submitted<ListQuery>,
    @Query('format') format?: string,
  ): Promise<Download> {
    return this.pages.download(act, asked, format);
  }
}
