import { Controller, Get, Param, Post } from '@nestjs/common';
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
import { BranchForm, EntryForm } from './schedule.form.js';
import { SchedulePages } from './schedule.pages.js';
import { ScheduleService } from './schedule.service.js';

@Controller('meetings/:meeting/schedule')
@Allow('meeting.read')
export class ScheduleController {
  constructor(
    private readonly pages: SchedulePages,
    private readonly service: ScheduleService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  add(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(EntryForm) form: Submitted<EntryForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.add(doing, id, value),
      landing: () => paths.schedule(id),
      said: () => ({ text: this.texts.t('schedule.added') }),
      again: (entry) => this.pages.show(act, id, { entry }),
    });
  }

  @Post('branches')
  branch(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(BranchForm) form: Submitted<BranchForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.branch(doing, id, value),
      landing: () => paths.schedule(id),
      said: () => ({ text: this.texts.t('schedule.added') }),
      again: (branch) => this.pages.show(act, id, { branch }),
    });
  }

  @Post(':line/removal')
  async remove(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('line') line: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.remove(pressed(act, form, paths.schedule(id)), id, line);
    return new SeeOther(paths.schedule(id), { text: this.texts.t('schedule.removed') });
  }
}
