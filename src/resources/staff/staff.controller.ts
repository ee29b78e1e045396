import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { screenDate } from '../../platform/clock/format.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { MemberForm, NewMemberForm, ShiftForm } from './staff.form.js';
import { StaffPages } from './staff.pages.js';
import { StaffService } from './staff.service.js';

@Controller('staff-rota')
export class StaffController {
  constructor(
    private readonly pages: StaffPages,
    private readonly service: StaffService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('bookings.book')
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Post()
  @Allow('staff.keep')
  async add(@Doing() act: Act, @Form(NewMemberForm) form: Submitted<NewMemberForm>): Promise<Page | SeeOther> {
    const people = await this.pages.read(form);
    if (form.intent) return this.pages.list(act, { member: form.withoutFaults() });
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.add(doing, people, value.duties),
      landing: () => paths.staffRota(),
      said: (n) => ({ text: this.texts.t('staff.added', { n }) }),
      again: (member) => this.pages.list(act, { member }),
    });
  }

  @Post('shifts')
  @Allow('staff.keep')
  shift(@Doing() act: Act, @Form(ShiftForm) form: Submitted<ShiftForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.shift(doing, value),
      landing: () => paths.staffRota(),
      said: (day) => ({ text: this.texts.t('staff.shift.done', { day: screenDate(day) }) }),
      again: (shift) => this.pages.list(act, { shift }),
    });
  }

  @Get(':person')
  @Allow('bookings.book')
  show(@Doing() act: Act, @Param('person') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post(':person')
  @Allow('staff.keep')
  revise(
    @Doing() act: Act,
    @Param('person') id: string,
    @Form(MemberForm) form: Submitted<MemberForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.revise(doing, id, value, form.version),
      landing: () => paths.staffMember(id),
      said: () => ({ text: this.texts.t('staff.revised') }),
      again: (member) => this.pages.show(act, id, { member }),
    });
  }
}
