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
import { RoomService } from './room.service.js';

@Controller('rooms/:room/revision')
export class RevisionController {
  constructor(
    private readonly pages: RoomFormPages,
    private readonly service: RoomService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('rooms.keep')
  ask(@Doing() act: Act, @Param('room') id: string) {
    return this.pages.form(act, id);
  }

  @Post()
  @Allow('rooms.keep')
  revise(@Doing() act: Act, @Param('room') id: string, @Form(RoomForm) form: Submitted<RoomForm>) {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.revise(doing, id, value, form.version),
      landing: () => paths.room(id),
      said: () => ({ text: this.texts.t('resources.room.revised') }),
      again: (again) => this.pages.form(act, id, again),
    });
  }
}
