import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { MeetingFacts } from '../../meetings/meetings.js';
import { bodyNow, type NoticeBody } from './notice.body.js';
import { NoticeQueries } from './notice.queries.js';
import { leadOf } from './notice.rules.js';
import { NoticeTerms } from './notice.terms.js';
import { urgencyOf, type Urgency } from './wording.rules.js';

/** The notice as it would be issued now, before anything is typed: in its type's form, with the date of replies. */
@Injectable()
export class NoticeDrafts {
  constructor(
    private readonly database: Database,
    private readonly queries: NoticeQueries,
    private readonly terms: NoticeTerms,
  ) {}

  async of(act: Act, meeting: MeetingFacts): Promise<{ body: NoticeBody; urgency?: Urgency }> {
    const rows = rowsOf(this.database);
    const { id, startsAt, typeVersionId } = meeting;
    const { contact, phone } = await this.queries.contact(act.who.id);
    const form = await this.queries.usualForm(typeVersionId);
    const due = startsAt && typeVersionId ? await this.terms.of(rows, { startsAt, typeVersionId }, act.at) : undefined;
    const words = { form, contact: { name: contact, phone }, other: '', replyDueAt: due?.replyDueAt ?? null };
    const lead = due && leadOf(due.facts);
    return { body: await bodyNow(rows, id, words), urgency: lead && urgencyOf(lead.inTime, lead.days) };
  }
}
