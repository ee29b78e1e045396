import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../notification.paths.js';
import { CallingForm, ResendingForm } from './deliveries.form.js';
import { DeliveryPages } from './deliveries.pages.js';
import { DeliveryService } from './deliveries.service.js';

@Controller('meetings/:meeting/deliveries')
export class DeliveriesController {
  constructor(
    private readonly service: DeliveryService,
    private readonly pages: DeliveryPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('notice.see')
  show(@Doing() act: Act, @Param('meeting') id: string, @Query('message') message: unknown): Promise<Page> {
    return this.pages.show(act, id, message);
  }

  @Post('resending')
  @Allow('notice.see')
  resend(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ResendingForm) form: Submitted<ResendingForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.resend(a, id, value.deliveryIds),
      landing: () => paths.deliveries(id),
      said: (n) => ({ text: this.texts.t('notification.delivery.resent', { n }) }),
      again: (again) => this.pages.show(act, id, undefined, again),
    });
  }

  @Post('calls')
  @Allow('notice.see')
  call(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(CallingForm) form: Submitted<CallingForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.call(a, id, value.personId),
      landing: (callId) => paths.call(callId),
      again: () => this.pages.show(act, id),
    });
  }
}
