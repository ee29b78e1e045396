import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { TopicCallPages } from './call.pages.js';
import { TopicCalls } from './call.service.js';

/** One call for topics: read, answered by 无议题, closed (MT2). */
@Controller('topic-calls/:topicCall')
@Allow('meeting.read')
export class TopicCallController {
  constructor(
    private readonly pages: TopicCallPages,
    private readonly service: TopicCalls,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('topicCall') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('decline')
  async decline(@Doing() act: Act, @Param('topicCall') id: string, @Form(Press) form: Submitted<Press>) {
    await this.service.decline(pressed(act, form, paths.topicCall(id)), id);
    return new SeeOther(paths.topicCall(id), { text: this.texts.t('topicCalls.declined') });
  }

  @Get('closing')
  ask(@Doing() act: Act, @Param('topicCall') id: string): Promise<Page> {
    return this.pages.closing(act, id);
  }

  @Post('closing')
  async close(@Doing() act: Act, @Param('topicCall') id: string, @Form(Press) form: Submitted<Press>) {
    await this.service.close(pressed(act, form, paths.topicCall(id)), id);
    return new SeeOther(paths.topicCall(id), { text: this.texts.t('topicCalls.closing.done') });
  }
}
