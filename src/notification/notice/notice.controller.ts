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
import { NoticeForm } from './notice.form.js';
import { NoticePages } from './notice.pages.js';
import { NoticeService } from './notice.service.js';

@Controller('meetings/:meeting/notice')
export class NoticeController {
  constructor(
    private readonly service: NoticeService,
    private readonly pages: NoticePages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('notice.see')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  @Allow('notice.see')
  issue(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(NoticeForm) form: Submitted<NoticeForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.issue(a, id, value),
      landing: () => paths.notice(id),
      said: () => ({
        text: this.texts.t('notification.notice.issued'),
        link: { url: paths.replies(id), label: this.texts.t('notification.replies.title') },
      }),
      again: (again) => this.pages.show(act, id, again),
    });
  }
}
