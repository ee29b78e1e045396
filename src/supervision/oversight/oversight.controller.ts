import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { FindingFiles } from './finding-files.js';
import { FindingForm, SupervisorForm } from './oversight.forms.js';
import { OversightPages } from './oversight.pages.js';
import { paths } from './oversight.paths.js';
import { OversightService } from './oversight.service.js';

/** The check of one meeting. */
@Controller()
export class OversightController {
  constructor(
    private readonly service: OversightService,
    private readonly pages: OversightPages,
    private readonly files: FindingFiles,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('meetings/:meeting/oversight')
  @Allow('oversight.see')
  check(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.check(act, id);
  }

  @Post('meetings/:meeting/oversight/supervisor')
  @Allow('oversight.desk')
  appoint(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(SupervisorForm) form: Submitted<SupervisorForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.appoint(a, id, value.personId),
      landing: () => paths.check(id),
      said: () => ({ text: this.texts.t('oversight.supervisor.done') }),
      again: (supervisor) => this.pages.check(act, id, { supervisor }),
    });
  }

  @Post('meetings/:meeting/oversight/findings')
  @Allow('oversight.desk')
  find(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(FindingForm) form: Submitted<FindingForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: async (a, value) => this.service.find(a, id, value, await this.files.of(form)),
      landing: (finding) => paths.finding(finding),
      said: () => ({ text: this.texts.t('oversight.finding.done') }),
      again: (finding) => this.pages.check(act, id, { finding }),
    });
  }
}
