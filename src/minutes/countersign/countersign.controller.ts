import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { type Download, type Page, type SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { MinutesPages } from '../minutes/minutes.pages.js';
import { paths } from '../minutes.paths.js';
import { PressForm } from '../session/session.form.js';
import { CountersignForm, CountersignWaiverForm } from './countersign.form.js';
import { CountersignSheets } from './countersign-sheet.js';
import { CountersignService } from './countersign.service.js';

/** 会签 of minutes: asking the units, their answers, issuing without one, the sheet (MN5). */
@Controller('meetings/:meeting/minutes')
@Allow('minutes.see')
export class CountersignController {
  constructor(
    private readonly service: CountersignService,
    private readonly pages: MinutesPages,
    private readonly sheets: CountersignSheets,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post('countersigns')
  ask(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PressForm) form: Submitted<PressForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing) => this.service.ask(doing, id),
      landing: () => paths.minutes(id),
      said: () => ({ text: this.texts.t('countersign.asked') }),
      again: (asking) => this.pages.show(act, id, { asking }),
    });
  }

  @Get('countersigns/paper')
  paper(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    return this.sheets.print(act, id);
  }

  @Post('countersigns/:unit')
  answer(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('unit') unit: string,
    @Form(CountersignForm) form: Submitted<CountersignForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.answer(doing, id, unit, value),
      landing: () => paths.minutes(id),
      said: () => ({ text: this.texts.t(`countersign.done.${form.value.answer}`) }),
      again: (answer) => this.pages.show(act, id, { answer }),
    });
  }

  @Post('waivers')
  waive(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(CountersignWaiverForm) form: Submitted<CountersignWaiverForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.waive(doing, id, value.unitId, value.reason),
      landing: () => paths.minutes(id),
      said: () => ({ text: this.texts.t('countersign.done.waived') }),
      again: (waiver) => this.pages.show(act, id, { waiver }),
    });
  }
}
