import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { TakenSlot } from '../slots/slots.form.js';
import { ApplicationForm } from './application.form.js';
import { Applying } from './applying.js';
import { OpenedApplications } from './opened-applications.js';

@Controller('meetings')
export class ApplicationController {
  constructor(
    private readonly opened: OpenedApplications,
    private readonly applying: Applying,
  ) {}

  @Get('new')
  @Allow('meeting.apply')
  blank(
    @Doing() act: Act,
    @Asked(TakenSlot) taken: Submitted<TakenSlot>,
    @Query('from') from?: string,
    @Query('plan') plan?: string,
    @Query('topic') topic?: string,
    @Query('template') template?: string,
  ): Promise<Page> {
    if (plan) return this.opened.planned(act, plan);
    if (template) return this.opened.ofTemplate(act, template);
    if (topic) return this.opened.ofTopic(act, topic);
    return from ? this.opened.copy(act, from) : this.opened.blank(act, taken);
  }

  @Post('new')
  @Allow('meeting.apply')
  apply(@Doing() act: Act, @Form(ApplicationForm) form: Submitted<ApplicationForm>): Promise<Page | SeeOther> {
    return this.applying.post(act, form, { organizerId: act.who.id, supervisorId: null });
  }

  @Get(':meeting/application')
  @Allow('meeting.apply')
  show(@Doing() act: Act, @Param('meeting') id: string, @Asked(TakenSlot) taken: Submitted<TakenSlot>): Promise<Page> {
    return this.opened.show(act, id, taken);
  }

  @Post(':meeting/application')
  @Allow('meeting.apply')
  async revise(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ApplicationForm) form: Submitted<ApplicationForm>,
  ): Promise<Page | SeeOther> {
    return this.applying.post(act, form, await this.opened.own(act, id));
  }
}
