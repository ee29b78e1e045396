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
import { VoteCallService } from '../votes/vote-call.service.js';
import { CastForm, SeatWordForm } from './seat.form.js';
import { SeatPages } from './seat.pages.js';
import { SeatService } from './seat.service.js';

@Controller('meetings/:meeting/seat')
export class SeatController {
  constructor(
    private readonly service: SeatService,
    private readonly votes: VoteCallService,
    private readonly pages: SeatPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('session.see')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Get('write')
  @Allow('session.see')
  ask(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.write(act, id);
  }

  @Post('write')
  @Allow('session.see')
  write(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(SeatWordForm) form: Submitted<SeatWordForm>,
  ): Promise<Page | SeeOther> {
    return this.raise(act, id, form, (again) => this.pages.write(act, id, again));
  }

  @Post('words')
  @Allow('session.see')
  floor(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(SeatWordForm) form: Submitted<SeatWordForm>,
  ): Promise<Page | SeeOther> {
    return this.raise(act, id, form, (word) => this.pages.show(act, id, { word }));
  }

  @Post('vote')
  @Allow('session.see')
  cast(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(CastForm) form: Submitted<CastForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, { choice }) => this.votes.cast(a, id, choice),
      landing: () => paths.seat(id),
      said: () => ({ text: this.texts.t('sitting.seat.voted') }),
      again: (cast) => this.pages.show(act, id, { cast }),
    });
  }

  private raise(
    act: Act,
    id: string,
    form: Submitted<SeatWordForm>,
    again: (form: Submitted<SeatWordForm>) => Promise<Page>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.raise(a, id, value),
      landing: () => paths.seat(id),
      said: () => ({ text: this.texts.t(`sitting.seat.said.${form.value.kind}`) }),
      again,
    });
  }
}
