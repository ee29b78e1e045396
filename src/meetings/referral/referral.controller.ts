import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { PeoplePicker } from '../../organisation/organisation.js';
import { paths } from '../meetings.paths.js';
import { ReferralForm } from './referral.form.js';
import { ReferralPages } from './referral.pages.js';
import { referrals } from './referral.rules.js';
import { ReferralService } from './referral.service.js';

@Controller('approvals/:step/referral')
@Allow('meeting.approve')
export class ReferralController {
  constructor(
    private readonly pages: ReferralPages,
    private readonly service: ReferralService,
    private readonly picker: PeoplePicker,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('step') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  async bringIn(
    @Doing() act: Act,
    @Param('step') id: string,
    @Form(ReferralForm) form: Submitted<ReferralForm>,
  ): Promise<Page | SeeOther> {
    const ids = await this.picker.named(form);
    const kind = referrals.find((one) => one === form.intent);
    if (form.intent && !kind) return this.pages.show(act, id, form.withoutFaults());
    if (!kind) form.faults.push({ field: '', key: 'referral.choose' });
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.bringIn(doing, id, kind!, ids, value.reason),
      landing: () => paths.approvals(),
      said: () => ({ text: this.texts.t(`referral.done.${kind}`) }),
      again: (sent) => this.pages.show(act, id, sent),
    });
  }
}
