import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { PeoplePicker } from '../../organisation/organisation.js';
import { paths } from '../meetings.paths.js';
import { AnswerForm, InstructionForm } from './instruction.form.js';
import { InstructionPages } from './instruction.pages.js';
import { InstructionService } from './instruction.service.js';

@Controller()
@Allow('meeting.approve')
export class InstructionController {
  constructor(
    private readonly pages: InstructionPages,
    private readonly service: InstructionService,
    private readonly picker: PeoplePicker,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get('approvals/:step/instruction')
  giving(@Doing() act: Act, @Param('step') step: string): Promise<Page> {
    return this.pages.giving(act, step);
  }

  @Post('approvals/:step/instruction')
  async give(
    @Doing() act: Act,
    @Param('step') step: string,
    @Form(InstructionForm) form: Submitted<InstructionForm>,
  ): Promise<Page | SeeOther> {
    const ids = await this.picker.named(form);
    if (form.intent) return this.pages.giving(act, step, form.withoutFaults());
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.give(doing, step, value.text, ids),
      landing: () => paths.approval(step),
      said: () => ({ text: this.texts.t('instructions.given', { n: ids.length }) }),
      again: (sent) => this.pages.giving(act, step, sent),
    });
  }

  @Get('instructions/:instruction')
  show(@Doing() act: Act, @Param('instruction') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('instructions/:instruction')
  answer(
    @Doing() act: Act,
    @Param('instruction') id: string,
    @Form(AnswerForm) form: Submitted<AnswerForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.answer(doing, id, value.note),
      landing: () => paths.instruction(id),
      said: () => ({ text: this.texts.t('instructions.answered') }),
      again: (sent) => this.pages.show(act, id, sent),
    });
  }
}
