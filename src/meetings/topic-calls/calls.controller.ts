import { Controller, Get, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { TopicCallForm } from './call.form.js';
import { TopicCalls } from './call.service.js';
import { TopicCallsPages } from './calls.pages.js';

/** 议题征集: the list, and opening one (MT2). */
@Controller('topic-calls')
@Allow('meeting.read')
export class TopicCallsController {
  constructor(
    private readonly pages: TopicCallsPages,
    private readonly service: TopicCalls,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  list(@Doing() act: Act, @Query() query: Record<string, unknown>): Promise<Page> {
    return this.pages.list(act, query);
  }

  @Get('new')
  blank(@Doing() act: Act, @Query('meeting') meeting?: string): Promise<Page> {
    return this.pages.blank(act, meeting);
  }

  @Post('new')
  open(@Doing() act: Act, @Form(TopicCallForm) form: Submitted<TopicCallForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.open(doing, value),
      landing: (id) => paths.topicCall(id),
      said: () => ({ text: this.texts.t('topicCalls.opened') }),
      again: (sent) => this.pages.blank(act, undefined, sent),
    });
  }
}
