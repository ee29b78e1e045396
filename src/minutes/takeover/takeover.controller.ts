import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Refused } from '../../platform/web/errors.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { PeoplePicker } from '../../organisation/organisation.js';
import { paths } from '../minutes.paths.js';
import { RecordPages } from '../record/record.pages.js';
import { PressForm } from '../session/session.form.js';
import { DeputyForm } from './takeover.form.js';
import { TakeoverService } from './takeover.service.js';

@Controller('meetings/:meeting/record')
export class TakeoverController {
  constructor(
    private readonly service: TakeoverService,
    private readonly pages: RecordPages,
    private readonly picker: PeoplePicker,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post('deputy')
  @Allow('record.see')
  name(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(DeputyForm) form: Submitted<DeputyForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: async (a, value) => this.service.name(a, id, await this.oneNamed(value.name)),
      landing: () => paths.record(id),
      said: () => ({ text: this.texts.t('sitting.takeover.named', { name: form.value.name }) }),
      again: (deputy) => this.pages.show(act, id, {}, { deputy }),
    });
  }

  @Post('takeover')
  @Allow('record.see')
  take(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PressForm) form: Submitted<PressForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a) => this.service.take(a, id),
      landing: () => paths.record(id),
      said: () => ({ text: this.texts.t('sitting.takeover.taken') }),
      again: () => this.pages.show(act, id),
    });
  }

  private async oneNamed(name: string): Promise<string> {
    const { people, ambiguous } = await this.picker.resolve(name, []);
    if (people.length === 1) return people[0]!.id;
    const key = people.length || ambiguous.length ? 'sitting.takeover.ambiguous' : 'sitting.takeover.unknown';
    throw new Refused({ key, field: 'name' });
  }
}
