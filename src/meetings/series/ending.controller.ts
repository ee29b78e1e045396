import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { OccurrencePages } from './occurrence.pages.js';
import { OccurrenceService } from './occurrence.service.js';
import { CancelDateForm, EndingForm } from './series.form.js';
import { SeriesService } from './series.service.js';

/** What ends: one date of a series, or the series. */
@Controller('series/:series')
@Allow('meeting.apply')
export class EndingController {
  constructor(
    private readonly pages: OccurrencePages,
    private readonly occurrences: OccurrenceService,
    private readonly service: SeriesService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('ending')
  askEnd(@Doing() act: Act, @Param('series') id: string): Promise<Page> {
    return this.pages.end(act, id);
  }

  @Post('ending')
  end(
    @Doing() act: Act,
    @Param('series') id: string,
    @Form(EndingForm) form: Submitted<EndingForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.end(doing, id, value.reason),
      landing: () => paths.series(id),
      said: () => ({ text: this.texts.t('series.ending.done') }),
      again: (sent) => this.pages.end(act, id, sent),
    });
  }

  @Get('occurrences/:date/cancellation')
  askCancel(@Doing() act: Act, @Param('series') id: string, @Param('date') date: string): Promise<Page> {
    return this.pages.cancel(act, id, date);
  }

  @Post('occurrences/:date/cancellation')
  cancel(
    @Doing() act: Act,
    @Param('series') id: string,
    @Param('date') date: string,
    @Form(CancelDateForm) form: Submitted<CancelDateForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.occurrences.cancel(doing, id, date, value.reason),
      landing: () => paths.series(id),
      said: () => ({ text: this.texts.t('series.cancel.done') }),
      again: (sent) => this.pages.cancel(act, id, date, sent),
    });
  }
}
