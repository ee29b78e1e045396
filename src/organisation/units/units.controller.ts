import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';
import { UnitForm } from './unit.form.js';
import { UnitsPages } from './units.pages.js';
import { UnitsService } from './units.service.js';

@Controller('admin/units')
@Allow('people.manage')
export class UnitsController {
  constructor(
    private readonly service: UnitsService,
    private readonly pages: UnitsPages,
    private readonly forms: FormActs,
  ) {}

  @Get()
  list(): Promise<Page> {
    return this.pages.list();
  }

  @Get('new')
  askNew(): Promise<Page> {
    return this.pages.form(undefined);
  }

  @Post('new')
  add(@Doing() act: Act, @Form(UnitForm) form: Submitted<UnitForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.add(doing, value),
      landing: () => paths.units(),
      said: () => this.pages.said(),
      again: (sent) => this.pages.form(undefined, sent),
    });
  }

  @Get(':id')
  show(@Param('id') id: string): Promise<Page> {
    return this.pages.form(id);
  }

  @Post(':id')
  change(
    @Doing() act: Act,
    @Param('id') id: string,
    @Form(UnitForm) form: Submitted<UnitForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.change(doing, id, value, form.version),
      landing: () => paths.units(),
      said: () => this.pages.said(),
      again: (sent) => this.pages.form(id, sent),
    });
  }
}
