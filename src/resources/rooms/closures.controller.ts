import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther } from '../../platform/web/answers.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { ClosureService } from './closure.service.js';
import { ClosureForm } from './room.form.js';
import { RoomFormPages } from './room-form.pages.js';

@Controller('rooms/:room/closures')
export class ClosuresController {
  constructor(
    private readonly pages: RoomFormPages,
    private readonly service: ClosureService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('rooms.keep')
  ask(@Doing() act: Act, @Param('room') id: string) {
    return this.pages.closing(act, id);
  }

  @Post()
  @Allow('rooms.keep')
  close(@Doing() act: Act, @Param('room') id: string, @Form(ClosureForm) form: Submitted<ClosureForm>) {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.close(doing, id, value),
      landing: () => paths.room(id),
      said: () => ({ text: this.texts.t('resources.closure.done') }),
      again: (again) => this.pages.closing(act, id, again),
    });
  }

  @Post(':closure/lifting')
  @Allow('rooms.keep')
  async lift(@Doing() act: Act, @Param('room') id: string, @Param('closure') closure: string): Promise<SeeOther> {
    await this.service.lift(act, id, closure);
    return new SeeOther(paths.room(id), { text: this.texts.t('resources.closure.lifted') });
  }
}
