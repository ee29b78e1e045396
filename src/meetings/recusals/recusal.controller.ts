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
import { LiftingForm, RecusalForm } from './recusal.form.js';
import { RecusalPages } from './recusal.pages.js';
import { RecusalService } from './recusal.service.js';

@Controller('meetings/:meeting/recusals')
@Allow('meeting.read')
export class RecusalController {
  constructor(
    private readonly pages: RecusalPages,
    private readonly service: RecusalService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  recuse(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(RecusalForm) form: Submitted<RecusalForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.recuse(doing, id, value),
      landing: () => paths.recusals(id),
      said: () => ({ text: this.texts.t('recusals.done') }),
      again: (recusal) => this.pages.show(act, id, { recusal }),
    });
  }

  @Post(':recusal/lifting')
  lift(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('recusal') recusal: string,
    @Form(LiftingForm) form: Submitted<LiftingForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, { reason }) => this.service.lift(doing, id, recusal, reason),
      landing: () => paths.recusals(id),
      said: () => ({ text: this.texts.t('recusals.liftDone') }),
      again: (lifting) => this.pages.show(act, id, { lifting, lifted: recusal }),
    });
  }
}
