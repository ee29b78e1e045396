import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { Proposing } from './proposing.js';
import { ReviewForm, TopicForm, TopicWithdrawalForm } from './topic.form.js';
import { TopicPages } from './topic.pages.js';
import { TopicService } from './topic.service.js';

/** One topic: read or changed, reviewed, withdrawn. */
@Controller('topics/:topic')
@Allow('meeting.read')
export class TopicController {
  constructor(
    private readonly pages: TopicPages,
    private readonly proposing: Proposing,
    private readonly service: TopicService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('topic') id: string): Promise<Page> {
    return this.proposing.show(act, id);
  }

  @Post()
  change(@Doing() act: Act, @Param('topic') id: string, @Form(TopicForm) form: Submitted<TopicForm>) {
    return this.proposing.post(act, form, id);
  }

  @Post('review')
  review(
    @Doing() act: Act,
    @Param('topic') id: string,
    @Form(ReviewForm) form: Submitted<ReviewForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.review(doing, id, value.review, value.opinion),
      landing: () => paths.topic(id),
      said: () => ({ text: this.texts.t(`topics.review.done.${form.value.review}`) }),
      again: (sent) => this.pages.show(act, id, { review: sent }),
    });
  }

  @Get('withdrawal')
  ask(@Doing() act: Act, @Param('topic') id: string): Promise<Page> {
    return this.pages.withdrawal(act, id);
  }

  @Post('withdrawal')
  withdraw(
    @Doing() act: Act,
    @Param('topic') id: string,
    @Form(TopicWithdrawalForm) form: Submitted<TopicWithdrawalForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.withdraw(doing, id, value.reason),
      landing: () => paths.topic(id),
      said: () => ({ text: this.texts.t('topics.withdrawal.done') }),
      again: (sent) => this.pages.withdrawal(act, id, sent),
    });
  }
}
