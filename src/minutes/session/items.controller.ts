import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { CallForm, ConcludeForm, ImpromptuForm } from './session.form.js';
import { SessionPages } from './session.pages.js';
import { SessionService } from './session.service.js';

/** Calling and ending the items of a sitting. */
@Controller('meetings/:meeting/session')
export class ItemsController {
  constructor(
    private readonly service: SessionService,
    private readonly pages: SessionPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post('items/:item/start')
  @Allow('session.see')
  start(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('item') item: string,
    @Form(CallForm) form: Submitted<CallForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.call(a, id, item, value.reason),
      landing: () => paths.session(id),
      again: (call) => this.pages.show(act, id, { call }),
    });
  }

  @Post('items/:item/end')
  @Allow('session.see')
  end(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('item') item: string,
    @Form(ConcludeForm) form: Submitted<ConcludeForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.conclude(a, id, item, value),
      landing: () => paths.session(id),
      said: () => ({ text: this.texts.t('minutes.session.concluded') }),
      again: (conclude) => this.pages.show(act, id, { conclude }),
    });
  }

  @Post('impromptu')
  @Allow('session.see')
  add(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ImpromptuForm) form: Submitted<ImpromptuForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.impromptu(a, id, value),
      landing: () => paths.session(id),
      said: () => ({ text: this.texts.t('minutes.session.added') }),
      again: (impromptu) => this.pages.show(act, id, { impromptu }),
    });
  }
}
