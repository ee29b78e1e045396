import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { crumbsOf } from '../presence/checkin.pages.js';
import { quorumAt, SittingQueries } from '../session/sitting.queries.js';
import { VoteForm, voteMethods } from './vote.form.js';

/** 表决 (LV7): one vote on one item. */
@Injectable()
export class VotePages {
  constructor(
    private readonly queries: SittingQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, itemId: string, again?: Submitted<VoteForm>): Promise<Page> {
    const sitting = await this.queries.seen(act, id);
    const item = sitting.items.find((other) => other.id === itemId);
    if (!item) throw new NotFound('item');
    const form = this.formViews.view({
      form: VoteForm,
      action: `/meetings/${id}/votes/new`,
      values: { itemId, question: item.title, method: 'HANDS' },
      options: { method: voteMethods.map((value) => ({ value, label: this.texts.t(`minutes.vote.method.${value}`) })) },
      again,
    });
    const model = { form, item, quorum: quorumAt(sitting, act.at) };
    return new Page('minutes/vote', this.texts.t('minutes.vote.title'), model, {
      crumbs: crumbsOf(this.texts, sitting.meeting),
    });
  }
}
