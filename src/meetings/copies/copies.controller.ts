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
import { HandoutForm, SettlementForm } from './copies.form.js';
import { CopiesPages } from './copies.pages.js';
import { CopiesService } from './copies.service.js';
import { CopyPapers } from './copy-papers.js';

/** 份号登记 (MT18). */
@Controller('meetings/:meeting/copies')
@Allow('meeting.read')
export class CopiesController {
  constructor(
    private readonly pages: CopiesPages,
    private readonly service: CopiesService,
    private readonly papers: CopyPapers,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('handouts')
  handOut(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(HandoutForm) form: Submitted<HandoutForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, { materialId, personIds }) => this.service.handOut(doing, id, materialId, personIds),
      landing: () => paths.copies(id),
      said: () => ({ text: this.texts.t('materials.copies.handedOut', { n: form.value.personIds.length }) }),
      again: (handout) => this.pages.show(act, id, { handout }),
    });
  }

  @Get('paper')
  register(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    return this.papers.register(act, id);
  }

  @Get(':copy/paper')
  cover(@Doing() act: Act, @Param('meeting') id: string, @Param('copy') copy: string): Promise<Download> {
    return this.papers.cover(act, id, copy);
  }

  @Post(':copy/settlement')
  settle(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('copy') copy: string,
    @Form(SettlementForm) sent: Submitted<SettlementForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, sent, {
      run: (doing, { act: what, note }) => this.service.settle(doing, id, copy, what, note),
      landing: () => paths.copies(id),
      said: () => ({ text: this.texts.t('materials.copies.noted') }),
      again: (form) => this.pages.show(act, id, { settlement: { copy, form } }),
    });
  }
}
