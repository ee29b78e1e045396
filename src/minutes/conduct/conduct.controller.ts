import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { ConductCorrectionForm, ConductForm } from './conduct.form.js';
import { ConductPages } from './conduct.pages.js';
import { ConductService } from './conduct.service.js';

@Controller()
export class ConductController {
  constructor(
    private readonly service: ConductService,
    private readonly pages: ConductPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('meetings/:meeting/conduct')
  @Allow('session.see')
  show(@Doing() act: Act, @Param('meeting') id: string, @Query('correct') correct?: string): Promise<Page> {
    return this.pages.show(act, id, correct);
  }

  @Post('meetings/:meeting/conduct/events')
  @Allow('session.see')
  note(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ConductForm) form: Submitted<ConductForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.note(a, id, value),
      landing: () => paths.conduct(id),
      said: () => ({ text: this.texts.t('sitting.conduct.noted') }),
      again: (note) => this.pages.show(act, id, undefined, { note }),
    });
  }

  @Post('meetings/:meeting/conduct/events/:event/correction')
  @Allow('session.see')
  correct(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('event') event: string,
    @Form(ConductCorrectionForm) form: Submitted<ConductCorrectionForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.correct(a, id, event, value),
      landing: () => paths.conduct(id),
      said: () => ({ text: this.texts.t('sitting.conduct.done') }),
      again: (correction) => this.pages.show(act, id, event, { correction }),
    });
  }

  @Get('discipline/:person')
  @Allow('session.see')
  person(@Doing() act: Act, @Param('person') person: string): Promise<Page> {
    return this.pages.person(act, person);
  }
}
