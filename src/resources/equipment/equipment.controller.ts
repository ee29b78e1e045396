import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { EquipmentForm, MaintenanceForm } from './equipment.form.js';
import { EquipmentPages } from './equipment.pages.js';
import { EquipmentService } from './equipment.service.js';

@Controller('equipment/:equipment')
export class EquipmentController {
  constructor(
    private readonly pages: EquipmentPages,
    private readonly service: EquipmentService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('rooms.read')
  show(@Doing() act: Act, @Param('equipment') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Get('revision')
  @Allow('rooms.keep')
  ask(@Doing() act: Act, @Param('equipment') id: string): Promise<Page> {
    return this.pages.form(act, id);
  }

  @Post('revision')
  @Allow('rooms.keep')
  revise(
    @Doing() act: Act,
    @Param('equipment') id: string,
    @Form(EquipmentForm) form: Submitted<EquipmentForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.revise(doing, id, value, form.version),
      landing: () => paths.equipment(id),
      said: () => ({ text: this.texts.t('equipment.revised') }),
      again: (again) => this.pages.form(act, id, again),
    });
  }

  @Post('maintenance')
  @Allow('rooms.keep')
  maintain(
    @Doing() act: Act,
    @Param('equipment') id: string,
    @Form(MaintenanceForm) form: Submitted<MaintenanceForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.maintain(doing, id, value.done),
      landing: () => paths.equipment(id),
      said: () => ({ text: this.texts.t('equipment.maintenance.noted') }),
      again: (maintenance) => this.pages.show(act, id, { maintenance }),
    });
  }
}
