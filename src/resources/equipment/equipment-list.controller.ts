import { Controller, Get, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { EquipmentForm } from './equipment.form.js';
import { EquipmentPages } from './equipment.pages.js';
import { EquipmentService } from './equipment.service.js';

@Controller('equipment')
export class EquipmentListController {
  constructor(
    private readonly pages: EquipmentPages,
    private readonly service: EquipmentService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('rooms.read')
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Get('new')
  @Allow('rooms.keep')
  ask(@Doing() act: Act): Promise<Page> {
    return this.pages.form(act, undefined);
  }

  @Post()
  @Allow('rooms.keep')
  add(@Doing() act: Act, @Form(EquipmentForm) form: Submitted<EquipmentForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.add(doing, value),
      landing: (id) => paths.equipment(id),
      said: () => ({ text: this.texts.t('equipment.added') }),
      again: (again) => this.pages.form(act, undefined, again),
    });
  }
}
