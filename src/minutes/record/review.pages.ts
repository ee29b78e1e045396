import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../minutes.paths.js';
import { SittingFrames } from '../session/sitting-frames.js';
import { VoteQueries } from '../votes/vote.queries.js';
import { ReviewForm } from './record.form.js';
import { RecordPages } from './record.pages.js';
import { mayReview } from './record.rules.js';

/** 记录审核 (MN2). */
@Injectable()
export class ReviewPages {
  constructor(
    private readonly record: RecordPages,
    private readonly frames: SittingFrames,
    private readonly votes: VoteQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async review(act: Act, id: string, again?: Submitted<ReviewForm>): Promise<Page> {
    const { sitting, content } = await this.record.read(act, id);
    const votes = await this.votes.ofMeeting(id);
    const form = this.formViews.view({
      form: ReviewForm,
      action: paths.review(id),
      options: {
        verdict: ['APPROVE', 'RETURN'].map((value) => ({
          value,
          label: this.texts.t(`minutes.record.verdict.${value}`),
        })),
      },
      again,
    });
    const model = {
      ...this.record.facts(sitting, content),
      items: sitting.items.map((item) => ({
        item,
        outcomeText: item.outcome ? this.texts.t(`minutes.outcome.${item.outcome}`) : '',
        votes: votes.filter((vote) => vote.itemId === item.id),
        entries: content.entries
          .filter((entry) => entry.itemId === item.id)
          .map((entry) => ({ ...entry, kindText: this.texts.t(`minutes.entry.${entry.kind}`) })),
        decisions: content.decisions.filter((decision) => decision.itemId === item.id),
      })),
      form: mayReview(act, content.record, sitting.meeting.chairId) ? form : undefined,
      paper: paths.recordPaper(id),
    };
    return this.frames.page(
      act,
      id,
      'record',
      new Page('minutes/review', this.texts.t('minutes.record.reviewTitle'), model),
    );
  }

  /** The record page with what it still lacks, after a submission was refused. */
  async refused(act: Act, id: string, again: Submitted<object>): Promise<Page> {
    const page = await this.record.show(act, id);
    const errors = again.refusals.map((one) => ({ id: 'form', text: this.texts.t(one.key, one.args) }));
    Object.assign(page.model, { form: { errors } });
    return page;
  }
}
