import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { CapacityForm } from './people.form.js';
import { PeopleService } from './people.service.js';

/** One person on the list: another capacity, or off the list. */
@Controller('meetings/:meeting/people/:person')
@Allow('meeting.read')
export class PersonController {
  constructor(
    private readonly service: PeopleService,
    private readonly texts: Texts,
  ) {}

  @Post()
  async change(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('person') person: string,
    @Form(CapacityForm) form: Submitted<CapacityForm>,
  ): Promise<SeeOther> {
    if (form.ok) await this.service.change(pressed(act, form, paths.people(id)), id, person, form.value.capacity);
    return new SeeOther(paths.people(id), { text: this.texts.t('meetings.people.changed') });
  }

  @Post('removal')
  async remove(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('person') person: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.remove(pressed(act, form, paths.people(id)), id, person);
    return new SeeOther(paths.people(id), { text: this.texts.t('meetings.people.removed') });
  }
}
