import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../evaluation.paths.js';
import { EvaluationForm } from './evaluation.form.js';
import { EvaluationPages } from './evaluation.pages.js';
import { EvaluationService } from './evaluation.service.js';

@Controller()
@Allow('evaluation.see')
export class EvaluationController {
  constructor(
    private readonly service: EvaluationService,
    private readonly pages: EvaluationPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('evaluations')
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Get('meetings/:meeting/evaluation')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('meetings/:meeting/evaluation')
  submit(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(EvaluationForm) form: Submitted<EvaluationForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.submit(a, id, value),
      landing: () => paths.evaluation(id),
      said: () => ({ text: this.texts.t('evaluation.report.done') }),
      again: (again) => this.pages.show(act, id, again),
    });
  }
}
