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
import { SkipForm } from './reminder.form.js';
import { ReminderPages } from './reminder.pages.js';
import { ReminderService } from './reminder.service.js';

/** 提醒安排. */
@Controller('meetings/:meeting/reminders')
export class ReminderController {
  constructor(
    private readonly service: ReminderService,
    private readonly pages: ReminderPages,
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
  skip(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(SkipForm) form: Submitted<SkipForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.skip(a, id, value),
      landing: () => paths.reminders(id),
      said: () => ({ text: this.texts.t('notification.reminders.done') }),
      again: (again) => this.pages.show(act, id, again),
    });
  }
}
