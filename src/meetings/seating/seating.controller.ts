import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Download, Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { SeatingForm } from './seating.form.js';
import { SeatingPages } from './seating.pages.js';
import { SeatingPapers } from './seating.papers.js';
import { numbersOf } from './seating.rules.js';
import { SeatingService } from './seating.service.js';

@Controller('meetings/:meeting/seating')
@Allow('meeting.read')
export class SeatingController {
  constructor(
    private readonly pages: SeatingPages,
    private readonly service: SeatingService,
    private readonly papers: SeatingPapers,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  /** The button 按位次重排 leaves all numbers out. */
  @Post()
  arrange(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(SeatingForm) form: Submitted<SeatingForm>,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const given = form.intent === 'rank' ? new Map<string, number>() : numbersOf(request.body);
    return this.forms.handle(act, form, {
      run: (doing, { perRow }) => this.service.arrange(doing, id, perRow, given, form.version),
      landing: () => paths.seating(id),
      said: () => ({ text: this.texts.t('seating.done') }),
      again: (again) => this.pages.show(act, id, { again, given }),
    });
  }

  @Get('paper')
  paper(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    return this.papers.plan(act, id);
  }

  @Get('cards')
  cards(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    return this.papers.cards(act, id);
  }
}
