import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';
import { PeoplePicker, withoutRemoved } from '../picker/people-picker.js';
import { DelegationForm } from './delegation.form.js';
import { DelegationsPages } from './delegations.pages.js';
import { DelegationsService } from './delegations.service.js';

@Controller('account/delegations')
@Allow('delegation.give')
export class DelegationsController {
  constructor(
    private readonly service: DelegationsService,
    private readonly pages: DelegationsPages,
    private readonly picker: PeoplePicker,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act): Promise<Page> {
    return this.pages.show(act);
  }

  @Post()
  async give(@Doing() act: Act, @Form(DelegationForm) form: Submitted<DelegationForm>): Promise<Page | SeeOther> {
    form.typed.delegateIds = withoutRemoved(form.typed.delegateIds as string[], 'delegateIds', form.intent);
    if (form.intent) return this.pages.show(act, form.withoutFaults());
    const found = await this.picker.resolve(form.typed.delegate as string, form.typed.delegateIds);
    const only = found.people.length === 1 && !found.ambiguous.length && !found.unknown.length;
    form.withoutFaults('delegate');
    if (!only) form.faults.push({ field: 'delegate', key: 'organisation.delegation.whom' });
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.delegate(doing, found.people[0]!.id, value, value.reason),
      landing: () => paths.delegations(),
      said: () => ({ text: this.texts.t('organisation.delegation.done', { name: found.people[0]!.name }) }),
      again: (sent) => this.pages.show(act, sent),
    });
  }

  @Post(':id/ending')
  async end(@Doing() act: Act, @Param('id') id: string): Promise<SeeOther> {
    await this.service.end(act, id);
    return new SeeOther(paths.delegations(), { text: this.texts.t('organisation.delegation.ended') });
  }
}
