import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { EntryService } from './entry.service.js';
import { DecisionForm, EntryForm } from './record.form.js';
import { RecordPages } from './record.pages.js';

@Controller('meetings/:meeting/record')
export class RecordController {
  constructor(
    private readonly service: EntryService,
    private readonly pages: RecordPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('record.see')
  show(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Query('entry') entry?: string,
    @Query('decision') decision?: string,
  ): Promise<Page> {
    return this.pages.show(act, id, { entry, decision });
  }

  /** Also takes the recorder's autosave, which asks for the new version instead of a page. */
  @Post('entries')
  @Allow('record.see')
  async entry(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(EntryForm) form: Submitted<EntryForm>,
  ): Promise<Page | SeeOther | object> {
    if (form.intent === 'autosave' && form.ok) return this.service.save(act, id, form.value, form.version);
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.save(a, id, value, form.version, form.intent === 'takeover'),
      landing: () => paths.record(id),
      said: () => ({ text: this.texts.t('minutes.record.saved') }),
      again: (entry) => this.pages.show(act, id, { entry: form.value.entryId ?? undefined }, { entry }),
    });
  }

  @Post('decisions')
  @Allow('record.see')
  decision(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(DecisionForm) form: Submitted<DecisionForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.decide(a, id, value, form.version),
      landing: () => paths.record(id),
      said: () => ({ text: this.texts.t('minutes.record.decisionSaved') }),
      again: (decision) => this.pages.show(act, id, { decision: form.value.decisionId ?? undefined }, { decision }),
    });
  }
}
