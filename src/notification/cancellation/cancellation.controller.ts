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
import { CancellationForm } from './cancellation.form.js';
import { CancellationPages } from './cancellation.pages.js';
import { CancellationService } from './cancellation.service.js';

/** 取消会议. */
@Controller('meetings/:meeting/cancellation')
export class CancellationController {
  constructor(
    private readonly service: CancellationService,
    private readonly pages: CancellationPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('notice.see')
  ask(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  @Allow('notice.see')
  cancel(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(CancellationForm) form: Submitted<CancellationForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.cancel(a, id, value.reason),
      landing: () => paths.meeting(id),
      said: () => ({ text: this.texts.t('notification.cancellation.done') }),
      again: (again) => this.pages.show(act, id, again),
    });
  }
}
