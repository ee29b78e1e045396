import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, type Page, type SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { ScriptForm } from './script.form.js';
import { ScriptPages } from './script.pages.js';
import { ScriptService } from './script.service.js';

@Controller('meetings/:meeting/script')
@Allow('meeting.read')
export class ScriptController {
  constructor(
    private readonly pages: ScriptPages,
    private readonly service: ScriptService,
    private readonly print: PrintService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  save(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ScriptForm) form: Submitted<ScriptForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, { body }) => this.service.save(doing, id, body, form.version),
      landing: () => paths.script(id),
      said: () => ({ text: this.texts.t('script.saved') }),
      again: (again) => this.pages.show(act, id, again),
    });
  }

  @Get('paper')
  async paper(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    const data = await this.pages.paper(act, id);
    const { pdf } = await this.print.print('script', data);
    return new Download(`${data.title}.pdf`, 'application/pdf', pdf, true);
  }
}
