import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../resources.paths.js';
import { FaultForm, RepairForm, ReserveForm } from './equipment.form.js';
import { EquipmentPages } from './equipment.pages.js';
import { EquipmentService } from './equipment.service.js';

/** What people do with a device: report it, have it repaired, reserve it and give it back. */
@Controller('equipment/:equipment')
@Allow('bookings.book')
export class FaultsController {
  constructor(
    private readonly pages: EquipmentPages,
    private readonly service: EquipmentService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post('faults')
  report(
    @Doing() act: Act,
    @Param('equipment') id: string,
    @Form(FaultForm) form: Submitted<FaultForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.report(doing, id, value),
      landing: () => paths.equipment(id),
      said: () => ({ text: this.texts.t('equipment.fault.reported') }),
      again: (fault) => this.pages.show(act, id, { fault }),
    });
  }

  @Post('faults/:fault/repair')
  @Allow('rooms.keep')
  repair(
    @Doing() act: Act,
    @Param('equipment') id: string,
    @Param('fault') fault: string,
    @Form(RepairForm) form: Submitted<RepairForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.repair(doing, id, fault, value.repair),
      landing: () => paths.equipment(id),
      said: () => ({ text: this.texts.t('equipment.repair.done') }),
      again: (again) => this.pages.show(act, id, { repair: { id: fault, form: again } }),
    });
  }

  @Post('reservations')
  reserve(
    @Doing() act: Act,
    @Param('equipment') id: string,
    @Form(ReserveForm) form: Submitted<ReserveForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.reserve(doing, id, value),
      landing: () => paths.equipment(id),
      said: () => ({ text: this.texts.t('equipment.reserve.done') }),
      again: (reserve) => this.pages.show(act, id, { reserve }),
    });
  }

  @Post('reservations/:reservation/release')
  async release(
    @Doing() act: Act,
    @Param('equipment') id: string,
    @Param('reservation') reservation: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.release(pressed(act, form, paths.equipment(id)), id, reservation);
    return new SeeOther(paths.equipment(id), { text: this.texts.t('equipment.released') });
  }
}
