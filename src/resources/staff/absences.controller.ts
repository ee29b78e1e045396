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
import { AbsenceForm } from './staff.form.js';
import { StaffPages } from './staff.pages.js';
import { StaffService } from './staff.service.js';

/** When somebody does not serve. */
@Controller('staff-rota/:person/absences')
@Allow('staff.keep')
export class AbsencesController {
  constructor(
    private readonly pages: StaffPages,
    private readonly service: StaffService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post()
  away(
    @Doing() act: Act,
    @Param('person') id: string,
    @Form(AbsenceForm) form: Submitted<AbsenceForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.away(doing, id, value),
      landing: () => paths.staffMember(id),
      said: () => ({ text: this.texts.t('staff.absence.done') }),
      again: (absence) => this.pages.show(act, id, { absence }),
    });
  }

  @Post(':absence/lifting')
  async back(
    @Doing() act: Act,
    @Param('person') id: string,
    @Param('absence') absence: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.back(pressed(act, form, paths.staffMember(id)), id, absence);
    return new SeeOther(paths.staffMember(id), { text: this.texts.t('staff.absence.lifted') });
  }
}
