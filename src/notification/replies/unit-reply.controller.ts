import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { refuse } from '../../platform/web/errors.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../notification.paths.js';
import { UnitReplyForm } from './reply.form.js';
import { ReplyPages } from './reply.pages.js';
import { ReplyService } from './reply.service.js';
import { UnitReplies } from './unit-replies.js';

/** A liaison's answers for his unit. */
@Controller('meetings/:meeting/reply/unit')
export class UnitReplyController {
  constructor(
    private readonly service: ReplyService,
    private readonly unit: UnitReplies,
    private readonly pages: ReplyPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('reply')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.unit.show(act, id);
  }

  @Post()
  @Allow('reply')
  reply(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(UnitReplyForm) form: Submitted<UnitReplyForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.answer(a, id, value),
      landing: () => paths.unitReply(id),
      said: () => ({ text: this.texts.t('notification.unitReply.done', { n: form.value.personIds.length }) }),
      again: (again) => this.unit.show(act, id, again),
    });
  }

  private async answer(act: Act, id: string, value: UnitReplyForm): Promise<string> {
    const { personIds, answer, reason } = value;
    const standsIn = answer === 'SUBSTITUTE';
    refuse([standsIn && personIds.length > 1 && { key: 'notification.unitReply.one', field: 'personIds' }]);
    const { id: substituteId, fault } = await this.pages.substitute(standsIn ? value.substitute : '');
    refuse([fault !== undefined && { key: fault, field: 'substitute' }]);
    return this.service.answerForUnit(act, id, personIds, { answer, reason, substituteId });
  }
}
