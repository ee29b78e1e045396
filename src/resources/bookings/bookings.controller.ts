import { Controller, Get, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { screenSpan } from '../../platform/clock/format.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther } from '../../platform/web/answers.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { BookingService, spanOf } from './booking.service.js';
import { BookingForm, FinderQuery } from './finder.form.js';
import { FinderPages } from './finder.pages.js';
import { GridQuery } from './grid.form.js';
import { GridPages } from './grid.pages.js';

@Controller('bookings')
export class BookingsController {
  constructor(
    private readonly grid: GridPages,
    private readonly finder: FinderPages,
    private readonly service: BookingService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('bookings.book')
  calendar(@Doing() act: Act, @Asked(GridQuery) query: Submitted<GridQuery>) {
    return this.grid.show(act, query);
  }

  @Get('new')
  @Allow('bookings.book')
  find(@Doing() act: Act, @Asked(FinderQuery) asked: Submitted<FinderQuery>, @Query('at') cell?: string) {
    const start = /^(\d[0-9a-z]{15})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(cell ?? '');
    if (!start) return this.finder.ask(act, asked);
    const [, room, year, month, day, hour, minute] = start;
    return new SeeOther(
      paths.finder({ room, date: `20${year}-${month}-${day}`, starts: `${hour}:${minute}`, minutes: 60 }),
    );
  }

  @Post()
  @Allow('bookings.book')
  book(@Doing() act: Act, @Form(BookingForm) form: Submitted<BookingForm>) {
    const { startsAt, endsAt } = form.ok ? spanOf(form.value) : { startsAt: '', endsAt: '' };
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.book(doing, value),
      landing: (id) => paths.booking(id),
      said: () => ({ text: this.texts.t('resources.finder.booked', { when: screenSpan(startsAt, endsAt) }) }),
      again: (again) => this.finder.again(act, again),
    });
  }
}
