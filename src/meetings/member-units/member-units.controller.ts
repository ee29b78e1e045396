import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page } from '../../platform/web/answers.js';
import { SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { MoreUnitsForm } from './member-unit.form.js';
import { MemberUnits } from './member-unit.service.js';
import { MemberUnitsPages } from './member-units.pages.js';

/** 成员单位 of a meeting: all that one may see, more of them, asking one again (MT24). */
@Controller('meetings/:meeting/units')
@Allow('meeting.read')
export class MemberUnitsController {
  constructor(
    private readonly pages: MemberUnitsPages,
    private readonly service: MemberUnits,
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
    @Form(MoreUnitsForm) form: Submitted<MoreUnitsForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.add(doing, id, value.unitIds),
      landing: () => paths.memberUnits(id),
      said: () => ({ text: this.texts.t('memberUnits.added') }),
      again: (sent) => this.pages.show(act, id, sent),
    });
  }

  @Post(':unit/asking')
  async ask(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('unit') unit: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.ask(pressed(act, form, paths.memberUnit(id, unit)), id, unit);
    return new SeeOther(paths.memberUnit(id, unit), { text: this.texts.t('memberUnits.asked') });
  }
}
