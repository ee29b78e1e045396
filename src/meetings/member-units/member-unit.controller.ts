import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { PeoplePicker } from '../../organisation/organisation.js';
import { paths } from '../meetings.paths.js';
import { ConfirmationForm, NamesForm, WaiverForm } from './member-unit.form.js';
import { MemberUnitPages } from './member-unit.pages.js';
import { MemberUnits } from './member-unit.service.js';

/** One member unit of a meeting: the time, its people, doing without it (MT24). */
@Controller('meetings/:meeting/units/:unit')
@Allow('meeting.read')
export class MemberUnitController {
  constructor(
    private readonly pages: MemberUnitPages,
    private readonly service: MemberUnits,
    private readonly picker: PeoplePicker,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string, @Param('unit') unit: string): Promise<Page> {
    return this.pages.show(act, id, unit);
  }

  @Post('confirmation')
  confirm(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('unit') unit: string,
    @Form(ConfirmationForm) form: Submitted<ConfirmationForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.confirm(doing, id, unit, value),
      landing: () => paths.memberUnit(id, unit),
      said: () => ({ text: this.texts.t(`memberUnits.done.${form.value.confirmation}`) }),
      again: (confirmation) => this.pages.show(act, id, unit, { confirmation }),
    });
  }

  @Post('names')
  async name(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('unit') unit: string,
    @Form(NamesForm) form: Submitted<NamesForm>,
  ): Promise<Page | SeeOther> {
    const personIds = await this.picker.named(form);
    if (form.intent) return this.pages.show(act, id, unit, { names: form.withoutFaults() });
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.name(doing, id, unit, { personIds, capacity: value.capacity }),
      landing: () => paths.memberUnit(id, unit),
      said: () => ({ text: this.texts.t('memberUnits.done.names', { n: personIds.length }) }),
      again: (names) => this.pages.show(act, id, unit, { names }),
    });
  }

  @Post('names/:person/removal')
  async unname(
    @Doing() act: Act,
    @Param() of: { meeting: string; unit: string; person: string },
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    const page = paths.memberUnit(of.meeting, of.unit);
    await this.service.unname(pressed(act, form, page), of.meeting, of.unit, of.person);
    return new SeeOther(page, { text: this.texts.t('meetings.people.removed') });
  }

  @Post('waiver')
  waive(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('unit') unit: string,
    @Form(WaiverForm) form: Submitted<WaiverForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.waive(doing, id, unit, value.reason),
      landing: () => paths.memberUnits(id),
      said: () => ({ text: this.texts.t('memberUnits.done.waived') }),
      again: (waiver) => this.pages.show(act, id, unit, { waiver }),
    });
  }
}
