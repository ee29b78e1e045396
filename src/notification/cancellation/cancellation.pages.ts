import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { mayManage } from '../changes/notified.js';
import { ToldPeople } from '../changes/told.queries.js';
import { paths } from '../notification.paths.js';
import { CancellationForm } from './cancellation.form.js';
import { isCancellable } from './cancellation.rules.js';

/** 取消会议 (NT8): who is told by which channel, and what is released. */
@Injectable()
export class CancellationPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly told: ToldPeople,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<CancellationForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'notice');
    const { meeting } = head;
    if (!mayManage(meeting, act.who.id)) throw new NotFound('cancellation');
    const open = isCancellable(meeting.state);
    const form = this.formViews.view({ form: CancellationForm, action: paths.cancellation(id), again });
    const people = open ? await this.told.ofEverybody(id) : [];
    const model = { ...head, form: open ? form : undefined, people, room: meeting.room };
    const title = this.texts.t('notification.cancellation.title');
    return new Page('notification/cancellation', title, model, {
      crumbs: this.heads.crumbs(meeting, title),
      menu: '/meetings',
    });
  }
}
