import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { isPossible, MeetingHeads, verdictLines } from '../../meetings/meetings.js';
import { paths } from '../notification.paths.js';
import type { NoticeBody } from './notice.body.js';
import type { Notice } from './notice.entity.js';
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
    const manages = mine || meeting.convenerId === act.who.id;
    const drafting = mine && meeting.state === 'PREPARING';
    const values = {
      ...(await this.queries.contact(act.who.id)),
      paperForm: await this.queries.usualForm(meeting.typeVersionId),
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
        reminders: paths.reminders(id),
        change: paths.change(id),
        postponement: paths.postponement(id),
        cancellation: paths.cancellation(id),
        deliveries: paths.deliveries(id),
      },
      differences: notices.filter((notice) => notice.kind === 'CHANGE').map((notice) => this.differences(notice)),
      pending: manages ? (await this.verdicts.pending(meeting, notices.at(-1))).map((key) => this.texts.t(key)) : [],
      seesReplies: manages || meeting.chairId === act.who.id,
      seesReply: notices.length > 0 && (await this.queries.mayAnswer(id, act.who)),
      mayChange: manages && isPossible('changeNotice', meeting.state),
      mayCancel: manages && isPossible('cancel', meeting.state) && meeting.state !== 'SUBMITTED',
    };
    return new Page('notification/notice', this.texts.t('notification.notice.title'), model, {
      crumbs: this.heads.crumbs(meeting, this.texts.t('notification.notice.title')),
      menu: '/meetings',
    });
  }

  /** What a later version told: as it was, as it became. */
  private differences(notice: Notice) {
    const { changes = [], reason } = JSON.parse(notice.body) as NoticeBody;
    const rows = changes.map(({ item, from, to }) => ({ label: item, before: from, after: to, changed: true }));
    const { version } = notice;
    return { version, reason, rows, caption: this.texts.t('notification.notice.differences', { n: version }) };
  }
}
