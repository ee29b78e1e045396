import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, type Page, type SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { FindingFiles } from './finding-files.js';
import { FindingPages } from './finding.pages.js';
import { FindingService } from './finding.service.js';
import { AnswerForm, PlanForm, RecheckForm } from './oversight.forms.js';
import { paths } from './oversight.paths.js';

@Controller('findings/:finding')
@Allow('oversight.see')
export class FindingController {
  constructor(
    private readonly service: FindingService,
    private readonly pages: FindingPages,
    private readonly files: FindingFiles,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('finding') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Get('files/:step')
  async file(@Doing() act: Act, @Param('finding') id: string, @Param('step') stepId: string): Promise<Download> {
    const { name, sha256 } = await this.pages.file(act, id, stepId);
    return new Download(name, 'application/octet-stream', await this.files.read(sha256));
  }

  @Post('plan')
  plan(
    @Doing() act: Act,
    @Param('finding') id: string,
    @Form(PlanForm) form: Submitted<PlanForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.plan(a, id, value.words),
      landing: () => paths.finding(id),
      said: () => ({ text: this.texts.t('oversight.plan.done') }),
      again: (plan) => this.pages.show(act, id, { plan }),
    });
  }

  @Post('answer')
  answer(
    @Doing() act: Act,
    @Param('finding') id: string,
    @Form(AnswerForm) form: Submitted<AnswerForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: async (a, value) => this.service.answer(a, id, value.words, await this.files.of(form)),
      landing: () => paths.finding(id),
      said: () => ({ text: this.texts.t('oversight.answer.done') }),
      again: (answer) => this.pages.show(act, id, { answer }),
    });
  }

  @Post('recheck')
  recheck(
    @Doing() act: Act,
    @Param('finding') id: string,
    @Form(RecheckForm) form: Submitted<RecheckForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.recheck(a, id, value),
      landing: () => paths.finding(id),
      said: () => ({ text: this.texts.t(`oversight.recheck.done.${form.value.verdict}`) }),
      again: (recheck) => this.pages.show(act, id, { recheck }),
    });
  }
}
