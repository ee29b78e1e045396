import { Controller, Get, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Download, Page, SeeOther } from '../../platform/web/answers.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { Proposing } from './proposing.js';
import { TopicForm, TopicQuery } from './topic.form.js';
import { TopicFormPages } from './topic-form.pages.js';
import { TopicsPages } from './topics.pages.js';

/** 议题库 (MT3), and proposing a new topic (MT4). */
@Controller('topics')
@Allow('meeting.read')
export class TopicsController {
  constructor(
    private readonly pages: TopicsPages,
    private readonly formPages: TopicFormPages,
    private readonly proposing: Proposing,
  ) {}

  @Get()
  list(
    @Doing() act: Act,
    @Asked(TopicQuery) asked: Submitted<TopicQuery>,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.pages.show(act, asked, query);
  }

  @Get('export')
  download(
    @Doing() act: Act,
    @Asked(TopicQuery) asked: Submitted<TopicQuery>,
    @Query('format') format?: string,
  ): Promise<Download> {
    return this.pages.download(act, asked, format);
  }

  @Get('new')
  blank(@Doing() act: Act, @Query('call') call?: string): Promise<Page> {
    return this.formPages.show(act, undefined, undefined, call);
  }

  @Post('new')
  propose(@Doing() act: Act, @Form(TopicForm) form: Submitted<TopicForm>): Promise<Page | SeeOther> {
    return this.proposing.post(act, form);
  }
}
