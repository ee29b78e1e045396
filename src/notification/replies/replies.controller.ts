import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../notification.paths.js';
import { LeaveForm, PhonedForm } from './reply.form.js';
import { ReplyPages } from './reply.pages.js';
import { ReplyService } from './reply.service.js';

/** Everybody's replies, answers by telephone, and the decision on leave. */
@Controller()
export class RepliesController {
  constructor(
    private readonly service: ReplyService,
    private readonly pages: ReplyPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('meetings/:meeting/replies')
  @Allow('notice.see')
  all(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.all(act, id);
  }

  @Post('meetings/:meeting/replies/entries')
  @Allow('notice.see')
  phoned(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PhonedForm) form: Submitted<PhonedForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.phoned(a, id, value),
      landing: () => paths.replies(id),
      said: () => ({ text: this.texts.t('notification.phoned.done') }),
      again: (again) => this.pages.all(act, id, again),
    });
  }

  @Get('leaves/:leave')
  @Allow('reply')
  leave(@Doing() act: Act, @Param('leave') id: string): Promise<Page> {
    return this.pages.leave(act, id);
  }

  @Post('leaves/:leave')
  @Allow('reply')
  decide(
    @Doing() act: Act,
    @Param('leave') id: string,
    @Form(LeaveForm) form: Submitted<LeaveForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.decide(a, id, value),
      landing: (meetingId) => `/meetings/${meetingId}`,
      said: () => ({ text: this.texts.t(`notification.leave.done.${form.value.verdict}`) }),
      again: (again) => this.pages.leave(act, id, again),
    });
  }
}
