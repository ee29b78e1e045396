import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { SeriesFormPages } from './series-form.pages.js';
import { SeriesForm } from './series.form.js';
import { SeriesPages } from './series.pages.js';
import { SeriesService } from './series.service.js';

@Controller('series')
export class SeriesController {
  constructor(
    private readonly pages: SeriesPages,
    private readonly forms: SeriesFormPages,
    private readonly service: SeriesService,
    private readonly acts: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('meeting.read')
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Get('new')
  @Allow('meeting.apply')
  ask(@Doing() act: Act, @Query('from') from = ''): Promise<Page> {
    return this.forms.ask(act, from);
  }

  @Post('new')
  @Allow('meeting.apply')
  async create(@Doing() act: Act, @Form(SeriesForm) form: Submitted<SeriesForm>): Promise<Page | SeeOther> {
    const from = String(form.typed.from);
    if (form.ok) this.forms.check(act, form);
    if (form.intent === 'preview' && form.ok) return this.forms.ask(act, from, form);
    return this.acts.handle(act, form, {
      run: (doing, value) => this.service.create(doing, value),
      landing: (id) => paths.series(id),
      said: () => ({ text: this.texts.t('series.created') }),
      again: (sent) => this.forms.ask(act, from, sent),
    });
  }

  @Get(':series')
  @Allow('meeting.read')
  show(@Doing() act: Act, @Param('series') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }
}
