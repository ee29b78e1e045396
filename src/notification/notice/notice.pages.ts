import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads, verdictLines } from '../../meetings/meetings.js';
import { paths } from '../notification.paths.js';
import { NoticeForm } from './notice.form.js';
import { NoticeQueries } from './notice.queries.js';
import { NoticeVerdicts } from './notice.verdicts.js';

/** 会议通知 (NT1): the form, what is still missing, the issued versions. */
@Injectable()
export class NoticePages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly queries: NoticeQueries,
    private readonly verdicts: NoticeVerdicts,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<NoticeForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'notice');
    const { meeting } = head;
    const notices = await this.queries.ofMeeting(id);
    const mine = meeting.organizerId === act.who.id;
    const drafting = mine && meeting.state === 'PREPARING';
    const values = {
      ...(await this.queries.contact(act.who.id)),
      paperForm: 'official',
      urgentReason: meeting.urgentReason,
    };
    const options = ['official', 'internal'].map((value) => ({
      value,
      label: this.texts.t(`notification.notice.form.${value}`),
    }));
    const model = {
      ...head,
      form: drafting
        ? this.formViews.view({
            form: NoticeForm,
            action: paths.notice(id),
            values,
            options: { paperForm: options },
            again,
          })
        : undefined,
      verdicts: drafting ? verdictLines(await this.verdicts.of(meeting, values.contact, act.at), this.texts) : [],
      notices: notices.map((notice) => ({
        ...notice,
        kindText: this.texts.t(`notification.notice.kind.${notice.kind}`),
        url: paths.noticePaper(id, notice.version),
      })),
      preview: drafting ? paths.noticePaper(id, 'preview') : undefined,
      delivered: notices.length ? await this.queries.deliveredCount(id) : undefined,
      urls: {
        replies: paths.replies(id),
        reply: paths.reply(id),
        change: paths.change(id),
        cancellation: paths.cancellation(id),
        deliveries: paths.deliveries(id),
      },
      mayManage: mine && ['NOTIFIED', 'PREPARING'].includes(meeting.state),
      mayChange: mine && meeting.state === 'NOTIFIED',
    };
    return new Page('notification/notice', this.texts.t('notification.notice.title'), model, {
      crumbs: this.heads.crumbs(meeting, this.texts.t('notification.notice.title')),
      menu: '/meetings',
    });
  }
}
