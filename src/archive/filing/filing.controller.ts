import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../archive.paths.js';
import { FilingForm, ReceivingForm } from './filing.form.js';
import { FilingPages } from './filing.pages.js';
import { documentKinds } from './filing.rules.js';
import { FilingService } from './filing.service.js';

@Controller('meetings/:meeting/archive')
@Allow('archive.read')
export class FilingController {
  constructor(
    private readonly service: FilingService,
    private readonly pages: FilingPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.meeting(act, id);
  }

  @Post()
  file(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(FilingForm) form: Submitted<FilingForm>,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const reasons = reasonsOf(request);
    return this.forms.handle(act, form, {
      run: (a) => this.service.submit(a, id, reasons),
      landing: () => paths.filing(id),
      said: () => ({ text: this.texts.t('archive.filing.done') }),
      again: (filing) => this.pages.meeting(act, id, { filing, reasons }),
    });
  }

  @Post('receipt')
  receive(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ReceivingForm) form: Submitted<ReceivingForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.receive(a, id, value.verdict, value.opinion),
      landing: () => paths.filing(id),
      said: () => ({ text: this.texts.t(`archive.receiving.done.${form.value.verdict}`) }),
      again: (receiving) => this.pages.meeting(act, id, { receiving }),
    });
  }
}

/** What was typed as reason for each document; the form asks only for those the meeting's type requires. */
function reasonsOf(request: Request): Map<string, string> {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const typed = (kind: string) => body[`reason:${kind}`];
  return new Map(
    documentKinds.flatMap((kind) =>
      typeof typed(kind) === 'string' ? [[kind, String(typed(kind)).slice(0, 500)] as const] : [],
    ),
  );
}
