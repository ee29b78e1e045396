import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { ApprovalForm } from './approval.form.js';
import { RoomApprovalPages } from './approval.pages.js';
import { RoomApprovalService } from './approval.service.js';

@Controller('bookings/:booking/approval')
@Allow('bookings.decide')
export class RoomApprovalController {
  constructor(
    private readonly pages: RoomApprovalPages,
    private readonly service: RoomApprovalService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  ask(@Doing() act: Act, @Param('booking') id: string) {
    return this.pages.show(act, id);
  }

  @Post()
  decide(@Doing() act: Act, @Param('booking') id: string, @Form(ApprovalForm) form: Submitted<ApprovalForm>) {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.decide(doing, id, value),
      landing: () => paths.bookings(),
      said: () => ({ text: this.texts.t(`resources.approval.done.${form.value.verdict}`) }),
      again: (again) => this.pages.show(act, id, again),
    });
  }
}
