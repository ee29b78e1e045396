import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';
import { PeopleService } from './people.service.js';
import { PersonPages } from './person.pages.js';

/** Disabling, enabling, a new slip. */
@Controller('admin/people/:id')
@Allow('people.manage')
export class PersonActsController {
  constructor(
    private readonly service: PeopleService,
    private readonly pages: PersonPages,
  ) {}

  @Post('disabling')
  async disable(@Doing() act: Act, @Param('id') id: string, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    await this.service.setActive(pressed(act, form, paths.adminPerson(id)), id, false);
    return new SeeOther(paths.adminPerson(id), this.pages.said('disabled'));
  }

  @Post('enabling')
  async enable(@Doing() act: Act, @Param('id') id: string, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    await this.service.setActive(pressed(act, form, paths.adminPerson(id)), id, true);
    return new SeeOther(paths.adminPerson(id), this.pages.said('enabled'));
  }

  /** Answers with the slip itself: its address is kept nowhere. */
  @Post('activation')
  async slip(@Doing() act: Act, @Param('id') id: string): Promise<Page> {
    return this.pages.slip(id, await this.service.slip(act, id));
  }
}
