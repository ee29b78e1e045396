import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { ballotsOf } from './ballot.rules.js';
import { VoteCallService } from './vote-call.service.js';
import { VoteCallForm, VoteForm } from './vote.form.js';
import { VotePages } from './vote.pages.js';
import { VoteService } from './vote.service.js';

@Controller('meetings/:meeting/votes')
export class VoteController {
  constructor(
    private readonly service: VoteService,
    private readonly calls: VoteCallService,
    private readonly pages: VotePages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('new')
  @Allow('session.see')
  ask(@Doing() act: Act, @Param('meeting') id: string, @Query('item') item = ''): Promise<Page> {
    return this.pages.show(act, id, item);
  }

  @Post('new')
  @Allow('session.see')
  count(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(VoteForm) form: Submitted<VoteForm>,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const ballots = ballotsOf(request.body);
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.count(a, id, value, ballots),
      landing: () => paths.session(id),
      said: () => ({ text: this.texts.t('minutes.vote.counted') }),
      again: (again) => this.pages.show(act, id, String(again.typed.itemId ?? ''), { again, ballots }),
    });
  }

  /** Members cast at their seats, by name. */
  @Post('seats')
  @Allow('session.see')
  call(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(VoteCallForm) form: Submitted<VoteCallForm>,
  ): Promise<Page | SeeOther> {
    const item = String(form.typed.itemId ?? '');
    return this.forms.handle(act, form, {
      run: (a, value) => this.calls.open(a, id, value),
      landing: () => paths.vote(id, item),
      said: () => ({ text: this.texts.t('sitting.seat.called') }),
      again: (call) => this.pages.show(act, id, item, { call }),
    });
  }
}
