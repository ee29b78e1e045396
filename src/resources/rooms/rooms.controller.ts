import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { RoomForm } from './room.form.js';
import { RoomFormPages } from './room-form.pages.js';
import { RoomPages } from './room.pages.js';
import { RoomService } from './room.service.js';

@Controller('rooms')
export class RoomsController {
  constructor(
    private readonly pages: RoomPages,
    private readonly formPages: RoomFormPages,
    private readonly service: RoomService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('rooms.read')
  list(@Doing() act: Act) {
    return this.pages.list(act);
  }

  @Get('new')
  @Allow('rooms.keep')
  ask(@Doing() act: Act) {
    return this.formPages.form(act, undefined);
  }

  @Post()
  @Allow('rooms.keep')
  add(@Doing() act: Act, @Form(RoomForm) form: Submitted<RoomForm>) {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.add(doing, value),
      landing: (id) => paths.room(id),
      said: () => ({ text: this.texts.t('resources.rooms.added') }),
      again: (again) => this.formPages.form(act, undefined, again),
    });
  }

  @Get(':room')
  @Allow('rooms.read')
  show(@Doing() act: Act, @Param('room') id: string) {
    return this.pages.show(act, id);
  }
}
