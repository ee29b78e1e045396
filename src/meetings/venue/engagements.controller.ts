import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { EngagementService } from './engagement.service.js';
import { EngageForm } from './venue.form.js';
import { VenuePages } from './venue.pages.js';

/** Engaging an outside resource for a meeting. */
@Controller('meetings/:meeting/engagements')
@Allow('meeting.read')
export class EngagementsController {
  constructor(
    private readonly pages: VenuePages,
    private readonly service: EngagementService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post()
  engage(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(EngageForm) form: Submitted<EngageForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.engage(doing, id, value),
      landing: () => paths.venue(id),
      said: () => ({ text: this.texts.t('venue.partner.done') }),
      again: (partner) => this.pages.show(act, id, { partner }),
    });
  }
}
