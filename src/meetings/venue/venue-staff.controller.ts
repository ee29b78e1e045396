import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { StaffForm } from './venue.form.js';
import { VenuePages } from './venue.pages.js';
import { VenueService } from './venue.service.js';

/** Who serves at a meeting: assigned and relieved. */
@Controller('meetings/:meeting/venue/staff')
@Allow('meeting.read')
export class VenueStaffController {
  constructor(
    private readonly pages: VenuePages,
    private readonly service: VenueService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post()
  assign(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(StaffForm) form: Submitted<StaffForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.assign(doing, id, value),
      landing: () => paths.venue(id),
      said: () => ({ text: this.texts.t('venue.staff.done') }),
      again: (staff) => this.pages.show(act, id, { staff }),
    });
  }

  @Post(':assignment/release')
  async relieve(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('assignment') assignment: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.relieve(pressed(act, form, paths.venue(id)), id, assignment);
    return new SeeOther(paths.venue(id), { text: this.texts.t('venue.staff.released') });
  }
}
