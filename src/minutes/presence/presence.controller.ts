import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { MovementForm } from './presence.form.js';
import { PresencePages } from './presence.pages.js';
import { PresenceService } from './presence.service.js';

@Controller('meetings/:meeting/presence')
export class PresenceController {
  constructor(
    private readonly service: PresenceService,
    private readonly pages: PresencePages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('session.see')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('entries')
  @Allow('session.see')
  enter(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(MovementForm) form: Submitted<MovementForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.move(a, id, value),
      landing: () => paths.presence(id),
      said: () => ({ text: this.texts.t('sitting.presence.entered') }),
      again: (again) => this.pages.show(act, id, again),
    });
  }
}
