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
import { EndingForm, PressForm } from './session.form.js';
import { SessionPages } from './session.pages.js';
import { SessionService } from './session.service.js';

@Controller('meetings/:meeting/session')
export class SessionController {
  constructor(
    private readonly service: SessionService,
    private readonly pages: SessionPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('session.see')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('opening')
  @Allow('session.see')
  open(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PressForm) form: Submitted<PressForm>,
  ): Promise<Page | SeeOther> {
    return this.press(act, id, form, 'opened', (a) => this.service.open(a, id));
  }

  @Post('pause')
  @Allow('session.see')
  pause(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PressForm) form: Submitted<PressForm>,
  ): Promise<Page | SeeOther> {
    return this.press(act, id, form, 'paused', (a) => this.service.pause(a, id));
  }

  @Post('resumption')
  @Allow('session.see')
  resume(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PressForm) form: Submitted<PressForm>,
  ): Promise<Page | SeeOther> {
    return this.press(act, id, form, 'resumed', (a) => this.service.resume(a, id));
  }

  @Post('ending')
  @Allow('session.see')
  end(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(EndingForm) form: Submitted<EndingForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, { confirmed }) => this.service.end(a, id, confirmed),
      landing: () => paths.closing(id),
      said: () => ({ text: this.texts.t('minutes.session.ended') }),
      again: (ending) => this.pages.ending(act, id, ending),
    });
  }

  private press(
    act: Act,
    id: string,
    form: Submitted<PressForm>,
    said: string,
    run: (act: Act) => Promise<string>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run,
      landing: () => paths.session(id),
      said: () => ({ text: this.texts.t(`minutes.session.${said}`) }),
      again: (press) => this.pages.show(act, id, { press }),
    });
  }
}
