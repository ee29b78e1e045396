import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { EndTermForm, TermForm } from './officer.form.js';
import { OfficerPages } from './officer.pages.js';
import { OfficerService } from './officer.service.js';
import { paths } from './oversight.paths.js';

@Controller('oversight/officers')
@Allow('oversight.officers')
export class OfficerController {
  constructor(
    private readonly service: OfficerService,
    private readonly pages: OfficerPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act): Promise<Page> {
    return this.pages.show(act);
  }

  @Post()
  register(@Doing() act: Act, @Form(TermForm) form: Submitted<TermForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.register(a, value),
      landing: () => paths.officers(),
      said: () => ({ text: this.texts.t('oversight.term.done') }),
      again: (again) => this.pages.show(act, again),
    });
  }

  @Post(':term/end')
  end(
    @Doing() act: Act,
    @Param('term') id: string,
    @Form(EndTermForm) form: Submitted<EndTermForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a) => this.service.end(a, id),
      landing: () => paths.officers(),
      said: () => ({ text: this.texts.t('oversight.term.ended') }),
      again: () => this.pages.show(act),
    });
  }
}
