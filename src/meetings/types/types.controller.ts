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
import { TypeForm } from './type.form.js';
import { TypesPages, typeNamed } from './types.pages.js';
import { TypesService } from './types.service.js';

@Controller('admin/types')
@Allow('meetings.settings')
export class TypesController {
  constructor(
    private readonly pages: TypesPages,
    private readonly service: TypesService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Get(':type')
  show(@Doing() act: Act, @Param('type') type: string): Promise<Page> {
    return this.pages.show(act, type);
  }

  @Post(':type')
  change(
    @Doing() act: Act,
    @Param('type') name: string,
    @Form(TypeForm) form: Submitted<TypeForm>,
  ): Promise<Page | SeeOther> {
    const type = typeNamed(name);
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.change(doing, type, value),
      landing: () => paths.type(type),
      said: (number) => ({ text: this.texts.t('meetings.types.changed', { number }) }),
      again: (sent) => this.pages.show(act, type, sent),
    });
  }
}
