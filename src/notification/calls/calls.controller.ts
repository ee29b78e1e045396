import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, type Page, type SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../notification.paths.js';
import { ReplyService } from '../replies/reply.service.js';
import { CallForm } from './calls.form.js';
import { CallPages } from './calls.pages.js';

@Controller()
export class CallsController {
  constructor(
    private readonly service: ReplyService,
    private readonly pages: CallPages,
    private readonly forms: FormActs,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {}

  @Get('calls')
  @Allow('notice.see')
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Get('calls/:call')
  @Allow('notice.see')
  show(@Doing() act: Act, @Param('call') id: string): Promise<Page> {
    return this.pages.one(act, id);
  }

  @Post('calls/:call')
  @Allow('notice.see')
  async outcome(
    @Doing() act: Act,
    @Param('call') id: string,
    @Form(CallForm) form: Submitted<CallForm>,
  ): Promise<Page | SeeOther> {
    const { meetingId, personId } = await this.pages.own(act, id);
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.phoned(a, meetingId, { ...value, personId }),
      landing: () => paths.calls(),
      said: () => ({ text: this.texts.t('notification.phoned.done') }),
      again: (again) => this.pages.one(act, id, again),
    });
  }

  @Get('meetings/:meeting/calls')
  @Allow('notice.see')
  async sheet(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    const { name, data } = await this.pages.sheet(act, id);
    const { pdf } = await this.print.print('call-sheet', data);
    return new Download(name, 'application/pdf', pdf, true);
  }
}
