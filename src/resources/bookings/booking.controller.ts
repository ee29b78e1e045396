import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Texts } from '../../platform/text/texts.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { BookingPages } from './booking.pages.js';
import { BookingService } from './booking.service.js';
import { MoveForm, ReleaseForm } from './finder.form.js';

@Controller('bookings/:booking')
export class BookingController {
  constructor(
    private readonly pages: BookingPages,
    private readonly service: BookingService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('bookings.book')
  show(@Doing() act: Act, @Param('booking') id: string) {
    return this.pages.show(act, id);
  }

  @Get('move')
  @Allow('bookings.book')
  askMove(@Doing() act: Act, @Param('booking') id: string) {
    return this.pages.move(act, id);
  }

  @Post('move')
  @Allow('bookings.book')
  move(@Doing() act: Act, @Param('booking') id: string, @Form(MoveForm) form: Submitted<MoveForm>) {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.move(doing, id, value, form.version),
      landing: () => paths.booking(id),
      said: () => ({ text: this.texts.t('resources.booking.moved') }),
      again: (again) => this.pages.move(act, id, again),
    });
  }

  @Get('release')
  @Allow('bookings.book')
  askRelease(@Doing() act: Act, @Param('booking') id: string) {
    return this.pages.release(act, id);
  }

  @Post('release')
  @Allow('bookings.book')
  release(@Doing() act: Act, @Param('booking') id: string, @Form(ReleaseForm) form: Submitted<ReleaseForm>) {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.release(doing, id, value),
      landing: () => paths.booking(id),
      said: () => ({ text: this.texts.t('resources.release.done') }),
      again: (again) => this.pages.release(act, id, again),
    });
  }
}
