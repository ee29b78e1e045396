import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Download, Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { InvitingForm } from './expert.form.js';
import { ExpertService } from './expert.service.js';
import { InvitationPapers } from './invitation.papers.js';
import { InvitingPages } from './inviting.pages.js';

/** The experts of a meeting: chosen from the register, and their letters. */
@Controller('meetings/:meeting/experts')
@Allow('meeting.read')
export class InvitingController {
  constructor(
    private readonly pages: InvitingPages,
    private readonly service: ExpertService,
    private readonly papers: InvitationPapers,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  invite(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(InvitingForm) form: Submitted<InvitingForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, { personId, itemIds }) => this.service.invite(doing, id, personId, itemIds),
      landing: () => paths.meetingExperts(id),
      said: () => ({ text: this.texts.t('experts.invited') }),
      again: (again) => this.pages.show(act, id, again),
    });
  }

  @Get(':person/letter')
  letter(@Doing() act: Act, @Param('meeting') id: string, @Param('person') person: string): Promise<Download> {
    return this.papers.letter(act, id, person);
  }
}
