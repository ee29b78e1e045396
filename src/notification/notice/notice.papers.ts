import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import type { NoticeData } from '../../platform/print/papers/notice.js';
import { Texts } from '../../platform/text/texts.js';
import { MeetingHeads, type MeetingFacts } from '../../meetings/meetings.js';
import type { NoticeBody } from './notice.body.js';
import { NoticeDrafts } from './notice.drafts.js';
import { Issuing } from './issuing.js';
import { noticeData, noticeFileName } from './notice.paper.js';
import { NoticeQueries } from './notice.queries.js';

/** The paper of a notice, issued or as it would be. */
@Injectable()
export class NoticePapers {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly queries: NoticeQueries,
    private readonly issuing: Issuing,
    private readonly texts: Texts,
    private readonly drafts: NoticeDrafts,
  ) {}

  async of(act: Act, id: string, version: string): Promise<{ name: string; data: NoticeData }> {
    const { meeting } = await this.heads.of(act, id, 'notice');
    if (version === 'preview') return this.preview(act, meeting);
    const notice = await this.queries.version(id, Number(version) || 0);
    if (!notice) throw new NotFound('notice');
    const data = noticeData(
      JSON.parse(notice.body) as NoticeBody,
      this.issuing.imprint(notice, meeting.label),
      this.texts,
    );
    return { name: noticeFileName(meeting.title, notice.number, notice.issuedAt), data };
  }

  /** Every issued version of a meeting's notices, for its package. */
  async issued(meetingId: string): Promise<{ number: string; issuedAt: string; data: NoticeData }[]> {
    const label = await this.queries.labelOf(meetingId);
    return (await this.queries.ofMeeting(meetingId)).map((notice) => ({
      number: notice.number,
      issuedAt: notice.issuedAt,
      data: noticeData(JSON.parse(notice.body) as NoticeBody, this.issuing.imprint(notice, label), this.texts),
    }));
  }

  private async preview(act: Act, meeting: MeetingFacts): Promise<{ name: string; data: NoticeData }> {
    if (meeting.organizerId !== act.who.id || !meeting.startsAt) throw new NotFound('notice');
    const { body, urgency } = await this.drafts.of(act, meeting);
    const imprint = this.issuing.draftImprint('NOTICE', act.at, meeting.label, urgency);
    return { name: `${meeting.title}.pdf`, data: noticeData(body, imprint, this.texts) };
  }
}
