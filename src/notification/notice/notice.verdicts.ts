import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { keptTerms, MeetingSettings, rowsOf, type MeetingFacts, type Verdict } from '../../meetings/meetings.js';
import { bodyNow } from './notice.body.js';
import { completeness, leadVerdict } from './notice.rules.js';

/** What the rules say of a notice before it is issued, for its page. */
@Injectable()
export class NoticeVerdicts {
  constructor(
    private readonly database: Database,
    private readonly settings: MeetingSettings,
  ) {}

  async of(meeting: MeetingFacts, contact: string, now: string): Promise<Verdict[]> {
    const rows = rowsOf(this.database);
    const words = { form: 'official' as const, contact: { name: contact, phone: '' }, other: '', replyDueAt: null };
    const body = await bodyNow(rows, meeting.id, words);
    const whole = completeness({ ...body, people: body.members.length, items: body.agenda.length, contact });
    if (!meeting.startsAt || !meeting.typeVersionId) return whole;
    const terms = await keptTerms(rows, meeting.typeVersionId);
    const { calendar } = this.settings;
    const lead = {
      now,
      startsAt: meeting.startsAt,
      wanted: terms.leadDays,
      calendar,
      options: this.settings.lead(localDateOf(now)),
    };
    return [leadVerdict(lead), ...whole];
  }
}
