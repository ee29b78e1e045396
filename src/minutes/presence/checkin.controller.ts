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
import { CheckinPages } from './checkin.pages.js';
import { ArrivalsForm, LeavingForm, MakeUpForm } from './presence.form.js';
import { PresenceService } from './presence.service.js';

@Controller('meetings/:meeting/checkin')
export class CheckinController {
  constructor(
    private readonly service: PresenceService,
    private readonly pages: CheckinPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('session.see')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('arrivals')
  @Allow('session.see')
  arrivals(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ArrivalsForm) form: Submitted<ArrivalsForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.arrivals(a, id, value.personIds),
      landing: () => paths.checkin(id),
      said: (n) => ({ text: this.texts.t('minutes.checkin.noted', { n }) }),
      again: (arrivals) => this.pages.show(act, id, { arrivals }),
    });
  }

  @Post('departures')
  @Allow('session.see')
  departures(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(LeavingForm) form: Submitted<LeavingForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.leave(a, id, value),
      landing: () => paths.checkin(id),
      said: () => ({ text: this.texts.t('minutes.checkin.left') }),
      again: (leaving) => this.pages.show(act, id, { leaving }),
    });
  }

  @Post('make-up')
  @Allow('session.see')
  makeUp(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(MakeUpForm) form: Submitted<MakeUpForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.makeUp(a, id, value),
      landing: () => paths.checkin(id),
      said: () => ({ text: this.texts.t('minutes.checkin.madeUp') }),
      again: (makeUp) => this.pages.show(act, id, { makeUp }),
    });
  }
}
