import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../supervision.paths.js';
import { ClosureForm, RecheckForm } from './closure.form.js';
import { ClosurePages } from './closure.pages.js';
import { ClosureService } from './closure.service.js';

@Controller('followups/:task')
@Allow('followup.read')
export class ClosureController {
  constructor(
    private readonly service: ClosureService,
    private readonly pages: ClosurePages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('closure')
  show(@Doing() act: Act, @Param('task') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('closure')
  close(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(ClosureForm) form: Submitted<ClosureForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.close(a, id, value),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t('supervision.done.close') }),
      again: (close) => this.pages.show(act, id, { close }),
    });
  }

  @Post('recheck')
  recheck(
    @Doing() act: Act,
    @Param('task') id: string,
    @Form(RecheckForm) form: Submitted<RecheckForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.recheck(a, id, value),
      landing: () => paths.task(id),
      said: () => ({ text: this.texts.t(`supervision.done.${form.value.verdict}`) }),
      again: (recheck) => this.pages.show(act, id, { recheck }),
    });
  }
}
