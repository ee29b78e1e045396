import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { OccurrencePages } from './occurrence.pages.js';
import { OccurrenceService } from './occurrence.service.js';
import { OccurrenceForm } from './series.form.js';

/** One date of a series: apply for its meeting, change it. */
@Controller('series/:series/occurrences/:date')
@Allow('meeting.apply')
export class OccurrenceController {
  constructor(
    private readonly pages: OccurrencePages,
    private readonly service: OccurrenceService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  ask(@Doing() act: Act, @Param('series') id: string, @Param('date') date: string): Promise<Page> {
    return this.pages.apply(act, id, date);
  }

  @Post()
  async apply(
    @Doing() act: Act,
    @Param('series') id: string,
    @Param('date') date: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    const meeting = await this.service.apply(pressed(act, form, paths.application), id, date);
    return new SeeOther(paths.application(meeting), { text: this.texts.t('series.apply.done') });
  }

  @Get('change')
  askChange(@Doing() act: Act, @Param('series') id: string, @Param('date') date: string): Promise<Page> {
    return this.pages.change(act, id, date);
  }

  @Post('change')
  change(
    @Doing() act: Act,
    @Param('series') id: string,
    @Param('date') date: string,
    @Form(OccurrenceForm) form: Submitted<OccurrenceForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.change(doing, id, date, value, form.version),
      landing: () => paths.series(id),
      said: () => ({ text: this.texts.t('series.change.done') }),
      again: (sent) => this.pages.change(act, id, date, sent),
    });
  }
}
