import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { PeoplePicker } from '../../organisation/organisation.js';
import { paths } from '../meetings.paths.js';
import { PeopleForm } from './people.form.js';
import { PeoplePages } from './people.pages.js';
import { PeopleService } from './people.service.js';

@Controller('meetings/:meeting/people')
@Allow('meeting.read')
export class PeopleController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly service: PeopleService,
    private readonly picker: PeoplePicker,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  async add(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PeopleForm) form: Submitted<PeopleForm>,
  ): Promise<Page | SeeOther> {
    const ids = await this.picker.named(form);
    if (form.intent) return this.pages.show(act, id, form.withoutFaults());
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.add(doing, id, ids, value.capacity),
      landing: () => paths.people(id),
      said: () => ({ text: this.texts.t('meetings.people.added', { n: ids.length }) }),
      again: (sent) => this.pages.show(act, id, sent),
    });
  }
}
