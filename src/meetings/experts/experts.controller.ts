import { Controller, Get, Param, Post, Query } from '@nestjs/common';
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
import { CommitmentForm, ExpertForm } from './expert.form.js';
import { ExpertPages } from './expert.pages.js';
import { ExpertService } from './expert.service.js';

@Controller('experts')
@Allow('meeting.read')
export class ExpertsController {
  constructor(
    private readonly pages: ExpertPages,
    private readonly service: ExpertService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  list(@Doing() act: Act, @Query('q') asked = ''): Promise<Page> {
    return this.pages.list(act, String(asked).slice(0, 40));
  }

  @Get(':person')
  show(@Doing() act: Act, @Param('person') person: string): Promise<Page> {
    return this.pages.show(act, person);
  }

  @Post(':person')
  keep(
    @Doing() act: Act,
    @Param('person') person: string,
    @Form(ExpertForm) form: Submitted<ExpertForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.keep(doing, person, value, form.version),
      landing: (id) => paths.expert(id),
      said: () => ({ text: this.texts.t('experts.kept') }),
      again: (expert) => this.pages.show(act, person, { expert }),
    });
  }

  @Post(':person/commitments')
  register(
    @Doing() act: Act,
    @Param('person') person: string,
    @Form(CommitmentForm) form: Submitted<CommitmentForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.register(doing, person, value),
      landing: (id) => paths.expert(id),
      said: () => ({ text: this.texts.t('experts.registered') }),
      again: (commitment) => this.pages.show(act, person, { commitment }),
    });
  }

  @Post(':person/signature')
  async sign(
    @Doing() act: Act,
    @Param('person') person: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.sign(pressed(act, form, paths.expert(person)), person);
    return new SeeOther(paths.expert(person), { text: this.texts.t('experts.signed') });
  }
}
