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
import { CancellationForm, ChangeForm } from './change.form.js';
import { ChangePages } from './change.pages.js';
import { ChangeService } from './change.service.js';

/** 变更 and 取消. */
@Controller('meetings/:meeting')
export class ChangeController {
  constructor(
    private readonly service: ChangeService,
    private readonly pages: ChangePages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('changes/new')
  @Allow('notice.see')
  askChange(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.change(act, id);
  }

  @Post('changes/new')
  @Allow('notice.see')
  change(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ChangeForm) form: Submitted<ChangeForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.change(a, id, value),
      landing: () => paths.notice(id),
      said: () => ({ text: this.texts.t('notification.change.done') }),
      again: (again) => this.pages.change(act, id, again),
    });
  }

  @Get('cancellation')
  @Allow('notice.see')
  askCancel(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.cancellation(act, id);
  }

  @Post('cancellation')
  @Allow('notice.see')
  cancel(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(CancellationForm) form: Submitted<CancellationForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.cancel(a, id, value),
      landing: () => paths.meeting(id),
      said: () => ({ text: this.texts.t('notification.cancellation.done') }),
      again: (again) => this.pages.cancellation(act, id, again),
    });
  }
}
