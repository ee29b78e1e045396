import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { Page, type SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { PressForm } from '../session/session.form.js';
import { presides } from '../session/session.rules.js';
import { SittingFrames } from '../session/sitting-frames.js';
import { attainments, scoresOf, type Scores } from './closing.form.js';
import { ClosingService } from './closing.service.js';

@Controller('meetings/:meeting/closing')
export class ClosingController {
  constructor(
    private readonly service: ClosingService,
    private readonly sittings: SittingFrames,
    private readonly forms: FormActs,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('session.see')
  ask(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.page(act, id);
  }

  @Post()
  @Allow('session.see')
  close(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PressForm) form: Submitted<PressForm>,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const scores = scoresOf(request);
    return this.forms.handle(act, form, {
      run: (a) => this.service.close(a, id, scores),
      landing: () => paths.meeting(id),
      said: () => ({ text: this.texts.t('minutes.closing.done') }),
      again: (again) => this.page(act, id, again, scores),
    });
  }

  private async page(act: Act, id: string, again?: Submitted<PressForm>, scores?: Scores): Promise<Page> {
    const { meeting } = await this.sittings.seen(act, id);
    const outcomes = (await this.service.outcomes(id)).map((outcome) => {
      const chosen = scores?.get(outcome.id)?.attainment ?? outcome.attainment;
      const options = attainments.map((value) => ({
        value,
        label: this.texts.t(`minutes.closing.${value}`),
        checked: value === chosen,
      }));
      return { ...outcome, options, note: scores?.get(outcome.id)?.note ?? outcome.note ?? '' };
    });
    const form = this.formViews.view({ form: PressForm, action: paths.closing(id), again });
    const model = { meeting, outcomes, form, mayClose: presides(act, meeting) && meeting.actualEndAt !== null };
    return this.sittings.page(
      act,
      id,
      'session',
      new Page('minutes/closing', this.texts.t('minutes.closing.title'), model),
    );
  }
}
