import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { PeoplePicker, withoutRemoved } from '../../organisation/organisation.js';
import { MaterialsPages } from '../materials/materials.pages.js';
import { paths } from '../meetings.paths.js';
import { DemandForm, OwedForm, WaiverForm } from './owed.form.js';
import { OwedService } from './owed.service.js';

/** 应报材料 on the page of a meeting's papers: asked for, waived, asked for again (MT16). */
@Controller('meetings/:meeting/owed-materials')
@Allow('meeting.read')
export class OwedController {
  constructor(
    private readonly pages: MaterialsPages,
    private readonly service: OwedService,
    private readonly picker: PeoplePicker,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post()
  async ask(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(OwedForm) form: Submitted<OwedForm>,
  ): Promise<Page | SeeOther> {
    form.typed.ownerIds = withoutRemoved([form.typed.ownerIds ?? []].flat(), 'ownerIds', form.intent);
    if (form.intent) return this.pages.show(act, id, { owed: form.withoutFaults() });
    const found = await this.picker.resolve(String(form.typed.owner ?? ''), form.typed.ownerIds);
    if (found.ambiguous.length || found.unknown.length)
      form.faults.push({ field: 'owner', key: 'meetings.application.whoIsMeant' });
    if (found.people.length > 1) form.faults.push({ field: 'owner', key: 'meetings.application.onlyOne' });
    const ownerId = found.people[0]?.id ?? null;
    return this.forms.handle(act, form, {
      run: (doing, { name, itemId, due }) => this.service.ask(doing, id, { name, itemId, due, ownerId }),
      landing: () => paths.materials(id),
      said: () => ({ text: this.texts.t('materials.owed.asked') }),
      again: (owed) => this.pages.show(act, id, { owed }),
    });
  }

  @Post('waivers')
  waive(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(WaiverForm) form: Submitted<WaiverForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, { key, reason }) => this.service.waive(doing, id, key, reason),
      landing: () => paths.materials(id),
      said: () => ({ text: this.texts.t('materials.owed.waived') }),
      again: (waiver) => this.pages.show(act, id, { waiver }),
    });
  }

  @Post('demands')
  demand(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(DemandForm) form: Submitted<DemandForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, { key }) => this.service.demand(doing, id, key),
      landing: () => paths.materials(id),
      said: () => ({ text: this.texts.t('materials.owed.demanded') }),
      again: () => this.pages.show(act, id),
    });
  }
}
