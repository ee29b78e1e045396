import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../administration.paths.js';
import { ParameterForm } from './parameter.form.js';
import { ParameterPages } from './parameter.pages.js';
import { ParameterService } from './parameter.service.js';

@Controller('admin/parameters')
export class ParametersController {
  constructor(
    private readonly pages: ParameterPages,
    private readonly service: ParameterService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('administration.settings')
  list(@Doing() act: Act) {
    return this.pages.list(act);
  }

  @Get(':key')
  @Allow('administration.settings')
  show(@Doing() act: Act, @Param('key') key: string) {
    return this.pages.show(act, key);
  }

  @Post(':key')
  @Allow('administration.settings')
  change(@Doing() act: Act, @Param('key') key: string, @Form(ParameterForm) form: Submitted<ParameterForm>) {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.change(doing, key, value),
      landing: () => paths.parameter(key),
      said: () => ({ text: this.texts.t('administration.parameter.saved') }),
      again: (again) => this.pages.show(act, key, again),
    });
  }
}
