import { Injectable } from '@nestjs/common';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import type { Rows } from '../../platform/database/rows.js';
import { keptTerms, MeetingSettings } from '../../meetings/meetings.js';
import { replyDue, type LeadFacts } from './notice.rules.js';

/** What the type of a meeting asks of its notices: lead and when replies are due (S3.N3, S3.N4). */
@Injectable()
export class NoticeTerms {
  constructor(private readonly settings: MeetingSettings) {}

  async of(
    rows: Rows,
    meeting: { startsAt: string; typeVersionId: string },
    now: Instant,
  ): Promise<{ facts: LeadFacts; replyDueAt: Instant }> {
    const terms = await keptTerms(rows, meeting.typeVersionId);
    const facts = {
      now,
      startsAt: meeting.startsAt,
      wanted: terms.leadDays,
      calendar: this.settings.calendar,
      options: this.settings.lead(localDateOf(now)),
    };
    return { facts, replyDueAt: replyDue(facts, terms.replyDays, terms.replyTime) };
  }
}
