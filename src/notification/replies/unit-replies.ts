import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { paths } from '../notification.paths.js';
import { answers, UnitReplyForm } from './reply.form.js';
import { ReplyQueries } from './reply.queries.js';
import { answersFor } from './reply.rules.js';

/** 代本单位人员回复 (NT4): a liaison answers for several names of his unit. */
@Injectable()
export class UnitReplies {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly queries: ReplyQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<UnitReplyForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'notice');
    const unit = (await this.queries.invited(id)).filter((row) => answersFor(act.who, row));
    if (!unit.length) throw new NotFound('invitation');
    const people = unit.map((row) => ({
      value: row.personId,
      label: row.name,
      hint: [row.post, this.answerOf(row.answer, row.stale)].join(' '),
    }));
    const options = {
      personIds: people,
      answer: answers.map((value) => ({ value, label: this.texts.t(`notification.answer.${value}`) })),
    };
    const form = this.formViews.view({ form: UnitReplyForm, action: paths.unitReply(id), options, again });
    const title = this.texts.t('notification.unitReply.title');
    const model = { ...head, unit: act.who.unitName, form: head.meeting.state === 'NOTIFIED' ? form : undefined };
    return new Page('notification/unit-reply', title, model, { crumbs: this.heads.crumbs(head.meeting, title) });
  }

  private answerOf(answer: string | null, stale: boolean): string {
    const words = this.texts.t(`notification.answer.${answer ?? 'none'}`);
    return stale ? `${words}（${this.texts.t('notification.reply.void')}）` : words;
  }
}
