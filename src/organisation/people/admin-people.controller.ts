import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';
import { PeoplePages } from './people.pages.js';
import { PeopleService } from './people.service.js';
import { NewPersonForm, PersonForm } from './person.form.js';
import { PersonPages } from './person.pages.js';

@Controller('admin/people')
@Allow('people.manage')
export class AdminPeopleController {
  constructor(
    private readonly lists: PeoplePages,
    private readonly pages: PersonPages,
    private readonly service: PeopleService,
    private readonly forms: FormActs,
  ) {}

  @Get()
  list(@Query() query: Record<string, unknown>): Promise<Page> {
    return this.lists.administration(query);
  }

  @Get('new')
  askNew(): Promise<Page> {
    return this.pages.askNew();
  }

  @Post('new')
  add(@Doing() act: Act, @Form(NewPersonForm) form: Submitted<NewPersonForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.add(doing, value),
      landing: (id) => paths.adminPerson(id),
      said: () => this.pages.said('added'),
      again: (sent) => this.pages.askNew(sent),
    });
  }

  @Get(':id')
  show(@Param('id') id: string): Promise<Page> {
    return this.pages.show(id);
  }

  @Post(':id')
  change(
    @Doing() act: Act,
    @Param('id') id: string,
    @Form(PersonForm) form: Submitted<PersonForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.change(doing, id, value, form.version),
      landing: () => paths.adminPerson(id),
      said: () => this.pages.said('saved'),
      again: (sent) => this.pages.show(id, sent),
    });
  }
}
