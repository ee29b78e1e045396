import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { TemplateForm } from './template.form.js';
import { TemplatesPages } from './templates.pages.js';
import { TemplatesService } from './templates.service.js';

@Controller('templates')
@Allow('meeting.apply')
export class TemplatesController {
  constructor(
    private readonly pages: TemplatesPages,
    private readonly service: TemplatesService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  list(@Doing() act: Act, @Query('of') of?: string): Promise<Page> {
    return this.pages.list(act, of);
  }

  @Post()
  keep(@Doing() act: Act, @Form(TemplateForm) form: Submitted<TemplateForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.keep(doing, value),
      landing: () => paths.templates(),
      said: () => ({ text: this.texts.t('templates.kept') }),
      again: (sent) => this.pages.list(act, undefined, sent),
    });
  }

  @Post(':template/sharing')
  async share(
    @Doing() act: Act,
    @Param('template') id: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    const shared = await this.service.share(pressed(act, form, paths.templates()), id);
    return new SeeOther(paths.templates(), { text: this.texts.t(`templates.${shared ? 'shared' : 'unshared'}Said`) });
  }

  @Post(':template/removal')
  async remove(
    @Doing() act: Act,
    @Param('template') id: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.remove(pressed(act, form, paths.templates()), id);
    return new SeeOther(paths.templates(), { text: this.texts.t('templates.removed') });
  }
}
