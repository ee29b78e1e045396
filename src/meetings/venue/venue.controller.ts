import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { DeviceForm, VenueRoomForm } from './venue.form.js';
import { VenuePages } from './venue.pages.js';
import { VenueService } from './venue.service.js';

/** 会场与资源 (MT19): the page, the room, and devices taken and given back. */
@Controller('meetings/:meeting/venue')
@Allow('meeting.read')
export class VenueController {
  constructor(
    private readonly pages: VenuePages,
    private readonly service: VenueService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('room')
  room(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(VenueRoomForm) form: Submitted<VenueRoomForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.takeRoom(doing, id, value.roomId),
      landing: () => paths.venue(id),
      said: () => ({ text: this.texts.t('venue.room.done') }),
      again: (room) => this.pages.show(act, id, { room }),
    });
  }

  @Post('devices')
  reserve(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(DeviceForm) form: Submitted<DeviceForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.reserve(doing, id, value),
      landing: () => paths.venue(id),
      said: () => ({ text: this.texts.t('venue.device.done') }),
      again: (device) => this.pages.show(act, id, { device }),
    });
  }

  @Post('devices/:reservation/release')
  async giveBack(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('reservation') reservation: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.giveBack(pressed(act, form, paths.venue(id)), id, reservation);
    return new SeeOther(paths.venue(id), { text: this.texts.t('venue.device.released') });
  }
}
