import { Injectable } from '@nestjs/common';
import { screenInstant } from '../../platform/clock/format.js';
import type { Tx } from '../../platform/database/tx.js';
import { Texts } from '../../platform/text/texts.js';
import type { Meeting } from '../../meetings/meetings.js';
import { messageOf } from '../messages/about-meeting.js';
import type { NoticeBody } from '../notice/notice.body.js';
import type { Notice } from '../notice/notice.entity.js';
import { Issuing, type Issue } from '../notice/issuing.js';
import { paths } from '../notification.paths.js';
import { differencesOf, type Compared } from './change.rules.js';
import { differenceWords } from './change.view.js';
import type { Notified } from './notified.js';

/** Who was told before and stays. */
export interface Told {
  invited: string[];
  staff: string[];
}

/** The notices that follow the first one: what they say of before and now, and to whom. */
@Injectable()
export class ChangeNotices {
  constructor(
    private readonly issuing: Issuing,
    private readonly texts: Texts,
  ) {}

  /** Freezes the next version with its differences to the last. */
  issue(tx: Tx, { meeting, before, firstNumber }: Notified, body: NoticeBody, issue: Issue): Promise<Notice> {
    const changes = differencesOf(before, body).map((one) => this.worded(one));
    return this.issuing.issue(tx, meeting, { ...body, changes, firstNumber }, issue);
  }

  /** Tells these people once what is different; who works there has nothing to reply. */
  async tell(
    tx: Tx,
    meeting: Meeting,
    { invited, staff }: Told,
    told: { notice: Notice; body: NoticeBody; differences: readonly Compared[] },
  ): Promise<void> {
    const { version } = told.notice;
    const lines = told.differences
      .filter(({ item }) => item !== 'members' && item !== 'nonVoting')
      .map((one) => this.worded(one))
      .map(({ item, from, to: now }) => this.texts.t('notification.change.line', { item, from, to: now }));
    const due = told.body.replyDueAt;
    const reply = due ? this.texts.t('notification.change.replyBy', { due: screenInstant(due) }) : '';
    const data = { changes: lines.join('；'), reason: reasonOf(told.notice), reply, version };
    const request = (to: readonly string[], url: string, occasion: string) =>
      tx.later.message(messageOf(meeting, 'notice.changed', to, data, url, occasion));
    await request(invited, paths.reply(meeting.id), String(version));
    await request(staff, paths.notice(meeting.id), `${version}:staff`);
  }

  private worded(compared: Compared): { item: string; from: string; to: string } {
    const { item } = compared;
    const open = this.texts.t(`notification.change.${item === 'time' || item === 'place' ? 'open' : 'none'}`);
    const { from, to, ...words } = differenceWords(compared, this.texts);
    return { ...words, from: from || open, to: to || open };
  }
}

function reasonOf(notice: Notice): string {
  return (JSON.parse(notice.body) as NoticeBody).reason ?? '';
}
