import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { BookingService } from './booking.service.js';

/** Turns a hold into a booking. */
@Controller('bookings/:booking/confirmation')
export class ConfirmationController {
  constructor(
    private readonly service: BookingService,
    private readonly texts: Texts,
  ) {}

  @Post()
  @Allow('bookings.book')
  async confirm(@Doing() act: Act, @Param('booking') id: string): Promise<SeeOther> {
    await this.service.confirm(act, id);
    return new SeeOther(paths.booking(id), { text: this.texts.t('resources.booking.confirmed') });
  }
}
