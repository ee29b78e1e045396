import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { keptTerms, MeetingSettings, type MeetingFacts, type Verdict } from '../../meetings/meetings.js';
import { concernsEverybody, differencesOf } from '../changes/change.rules.js';
import { movedPeople } from './invitations.rules.js';
import { bodyNow, type NoticeBody } from './notice.body.js';
import type { Notice } from './notice.entity.js';
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

  /** What is different from the notice that holds and nobody has been told yet, as keys of texts. */
  async pending(meeting: MeetingFacts, last: Notice | undefined): Promise<string[]> {
    if (!last || meeting.state !== 'NOTIFIED') return [];
    const rows = rowsOf(this.database);
    const before = JSON.parse(last.body) as NoticeBody;
    const now = await bodyNow(rows, meeting.id, before);
    const items = differencesOf(before, now).filter((one) => concernsEverybody([one]));
    const listed = await rows<{ personId: string; capacity: string }>(
      'SELECT personId, capacity FROM meeting_person WHERE meetingId = ?',
      [meeting.id],
    );
    const links = await rows<{ personId: string; withdrawnAt: string | null }>(
      'SELECT personId, withdrawnAt FROM reply_link WHERE meetingId = ?',
      [meeting.id],
    );
    const { added, removed } = movedPeople(listed, links);
    const people = added.length || removed.length ? ['members'] : [];
    return [...items.map(({ item }) => item), ...people].map((item) => `notification.change.item.${item}`);
  }
}
