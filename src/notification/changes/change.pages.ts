import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localOf, minutesBetween } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads, type MeetingHead } from '../../meetings/meetings.js';
import { paths } from '../notification.paths.js';
import { ReplyQueries } from '../replies/reply.queries.js';
import { CancellationForm, ChangeForm } from './change.form.js';

/** The pages that ask before a change or a cancellation is issued. */
@Injectable()
export class ChangePages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly replies: ReplyQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async change(act: Act, id: string, again?: Submitted<ChangeForm>): Promise<Page> {
    const head = await this.mine(act, id);
    const { startsAt, endsAt, place } = head.meeting;
    const start = localOf(startsAt!);
    const values = {
      date: start.date,
      starts: start.time,
      minutes: minutesBetween(startsAt!, endsAt!),
      place: place ?? '',
      askAgain: '1',
    };
    const form = this.formViews.view({ form: ChangeForm, action: paths.change(id), values: values as never, again });
    const model = { ...head, form, told: (await this.replies.invited(id)).length };
    return this.page('notification/change', 'change', head, model);
  }

  async cancellation(act: Act, id: string, again?: Submitted<CancellationForm>): Promise<Page> {
    const head = await this.mine(act, id);
    const form = this.formViews.view({ form: CancellationForm, action: paths.cancellation(id), again });
    const model = { ...head, form, people: await this.replies.invited(id), room: head.meeting.room };
    return this.page('notification/cancellation', 'cancellation', head, model);
  }

  private async mine(act: Act, id: string): Promise<MeetingHead> {
    const head = await this.heads.of(act, id, 'notice');
    const { organizerId, convenerId, state } = head.meeting;
    if (![organizerId, convenerId].includes(act.who.id) || state !== 'NOTIFIED') throw new NotFound('change');
    return head;
  }

  private page(view: string, key: string, head: MeetingHead, model: object): Page {
    const title = this.texts.t(`notification.${key}.title`);
    return new Page(view, title, model, { crumbs: this.heads.crumbs(head.meeting, title), menu: '/meetings' });
  }
}
