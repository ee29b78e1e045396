import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { TopicConsultations } from './consultation.service.js';
import { AnswerForm } from './topic.form.js';
import { TopicPages } from './topic.pages.js';

/** 征求意见 (MT5): a consulted unit reads the topic and answers. */
@Controller('topics/:topic/consultations/:n')
@Allow('meeting.read')
export class ConsultationController {
  constructor(
    private readonly pages: TopicPages,
    private readonly service: TopicConsultations,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('topic') id: string, @Param('n') n: string): Promise<Page> {
    return this.pages.consultation(act, id, whole(n));
  }

  @Post()
  answer(
    @Doing() act: Act,
    @Param('topic') id: string,
    @Param('n') n: string,
    @Form(AnswerForm) form: Submitted<AnswerForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.answer(doing, id, whole(n), value),
      landing: () => paths.consultation(id, whole(n)),
      said: () => ({ text: this.texts.t('topics.consultation.done') }),
      again: (sent) => this.pages.consultation(act, id, whole(n), sent),
    });
  }
}

/** A number of the address; what is none is nobody's: 0. */
function whole(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}
