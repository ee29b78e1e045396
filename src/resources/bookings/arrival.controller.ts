import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { BookingService } from './booking.service.js';

/** Says that the people of a booking have come, so that the room is not freed. */
@Controller('bookings/:booking/arrival')
export class ArrivalController {
  constructor(
    private readonly service: BookingService,
    private readonly texts: Texts,
  ) {}

  @Post()
  @Allow('bookings.book')
  async arrive(
    @Doing() act: Act,
    @Param('booking') id: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.arrive(pressed(act, form, paths.booking(id)), id);
    return new SeeOther(paths.booking(id), { text: this.texts.t('resources.booking.arrived') });
  }
}
