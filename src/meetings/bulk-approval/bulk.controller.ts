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
import { BulkForm } from './bulk.form.js';
import { BulkPages } from './bulk.pages.js';
import { BulkService } from './bulk.service.js';

@Controller('approvals/bulk')
@Allow('meeting.approve')
export class BulkController {
  constructor(
    private readonly pages: BulkPages,
    private readonly service: BulkService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Query('step') step: string | string[] = []): Promise<Page> {
    return this.pages.show(act, [step].flat().map(String));
  }

  @Post()
  approve(@Doing() act: Act, @Form(BulkForm) form: Submitted<BulkForm>): Promise<Page | SeeOther> {
    const steps = [form.typed.step ?? []].flat();
    return this.forms.handle(act, form, {
      run: (doing) => this.service.approve(doing, steps),
      landing: () => paths.bulkApproval(steps),
      said: (n) => ({ text: this.texts.t('meetings.bulk.done', { n, of: steps.length }) }),
      again: () => this.pages.show(act, steps),
    });
  }
}
