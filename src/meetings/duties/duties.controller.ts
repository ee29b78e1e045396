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
import { DutiesForm } from './duties.form.js';
import { DutiesPages } from './duties.pages.js';
import { DutiesService } from './duties.service.js';

@Controller('meetings/:meeting/duties')
@Allow('meeting.read')
export class DutiesController {
  constructor(
    private readonly pages: DutiesPages,
    private readonly service: DutiesService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  async appoint(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(DutiesForm) form: Submitted<DutiesForm>,
  ): Promise<Page | SeeOther> {
    const duties = await this.pages.read(form);
    if (form.intent) return this.pages.show(act, id, form.withoutFaults());
    return this.forms.handle(act, form, {
      run: (doing) => this.service.appoint(doing, id, duties, form.version),
      landing: () => paths.people(id),
      said: () => ({ text: this.texts.t('meetings.duties.done') }),
      again: (sent) => this.pages.show(act, id, sent),
    });
  }
}
