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
import { paths } from '../minutes.paths.js';
import { PressForm } from '../session/session.form.js';
import { MinutesForm, SigningForm } from './minutes.form.js';
import { MinutesPages } from './minutes.pages.js';
import { MinutesService } from './minutes.service.js';

@Controller('meetings/:meeting/minutes')
export class MinutesController {
  constructor(
    private readonly service: MinutesService,
    private readonly pages: MinutesPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
    private readonly print: PrintService,
  ) {}

  @Get()
  @Allow('minutes.see')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  @Allow('minutes.see')
  save(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(MinutesForm) form: Submitted<MinutesForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.save(a, id, value, form.version),
      landing: () => paths.minutes(id),
      said: () => ({ text: this.texts.t('minutes.doc.saved') }),
      again: (draft) => this.pages.show(act, id, { draft }),
    });
  }

  @Post('submission')
  @Allow('minutes.see')
  submit(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PressForm) form: Submitted<PressForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a) => this.service.submit(a, id),
      landing: () => paths.minutes(id),
      said: () => ({ text: this.texts.t('minutes.doc.submitted') }),
      again: (submission) => this.pages.show(act, id, { submission }),
    });
  }

  @Post('issue')
  @Allow('minutes.see')
  sign(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(SigningForm) form: Submitted<SigningForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.sign(a, id, value),
      landing: () => paths.minutes(id),
      said: () => ({ text: this.texts.t(`minutes.doc.signed.${form.value.verdict}`) }),
      again: (signing) => this.pages.show(act, id, { signing }),
    });
  }

  @Get('paper')
  @Allow('minutes.see')
  async paper(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    const { name, data } = await this.pages.paper(act, id);
    const { pdf } = await this.print.print('minutes', data);
    return new Download(name, 'application/pdf', pdf, true);
  }
}
