import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { advance, lockMeeting, Meeting, refreshAudience, refusalsOf } from '../../meetings/meetings.js';
import { NoticeIssued } from '../notification.events.js';
import { Invitations } from './invitations.js';
import { Issuing } from './issuing.js';
import { bodyNow, type NoticeBody } from './notice.body.js';
import type { NoticeForm } from './notice.form.js';
import { NoticeProof } from './notice.proof.js';
import { completeness, leadOf, type LeadFacts } from './notice.rules.js';
import { NoticeTerms } from './notice.terms.js';

/** Issues the notice of an approved meeting (S1.3, S3.N1–N3). */
@Injectable()
export class NoticeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly issuing: Issuing,
    private readonly terms: NoticeTerms,
    private readonly proof: NoticeProof,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Refused while an element is missing, each named; below the lead time only with a reason, which is counted
   * (S2.O4). Numbers, freezes, tells everybody invited, opens their replies and plans the reminders, all at once.
   */
  async issue(act: Act, id: string, form: NoticeForm): Promise<string> {
    await this.proof.of(await this.drafted(act, id, form), act.at);
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      if (meeting.organizerId !== act.who.id) throw new NotAllowed('the organiser issues the notice');
      if (meeting.state !== 'PREPARING') throw new Refused({ key: 'notification.notice.wrongState', source: 'S8.I1' });
      const { body, lead, facts } = await this.compose(tx, meeting, form);
      const urgent = this.urgency(lead, facts, form, meeting);
      const issue = {
        kind: 'NOTICE' as const,
        version: 1,
        replyDueAt: body.replyDueAt,
        lead: { days: lead.days, wanted: facts.wanted },
        urgent,
      };
      const notice = await this.issuing.issue(tx, meeting, body, issue);
      await advance(tx, meeting, 'issueNotice');
      await refreshAudience(tx, meeting);
      await tx.todos.close({ kind: 'meeting', id }, ['notice']);
      await this.tell(tx, meeting, body);
      await tx.later.announce(new NoticeIssued(id, notice.id, 1), { kind: 'meeting', id });
      return id;
    });
  }

  private drafted(act: Act, id: string, form: NoticeForm): Promise<NoticeBody> {
    return this.unitOfWork.run({ ...act, once: undefined }, async (tx) => {
      return (await this.compose(tx, await lockMeeting(tx, id), form)).body;
    });
  }

  /** What the notice would say now, with the reply date its type gives. */
  private async compose(
    tx: Tx,
    meeting: Meeting,
    form: NoticeForm,
  ): Promise<{ body: NoticeBody; lead: { days: number; inTime: boolean }; facts: LeadFacts }> {
    const rows = rowsOf(tx);
    if (!meeting.startsAt || !meeting.endsAt || !meeting.typeVersionId)
      throw new Refused({ key: 'notification.notice.lacks.time', source: 'S3.N1' });
    const { startsAt, typeVersionId } = meeting;
    const { facts, replyDueAt } = await this.terms.of(rows, { startsAt, typeVersionId }, tx.act.at);
    const contact = { name: form.contact, phone: form.phone };
    const body = await bodyNow(rows, meeting.id, { form: form.paperForm, contact, other: form.other, replyDueAt });
    const people = body.members.length;
    refuse(refusalsOf(completeness({ ...body, people, items: body.agenda.length, contact: form.contact })));
    return { body, lead: leadOf(facts), facts };
  }

  private urgency(lead: { inTime: boolean }, facts: LeadFacts, form: NoticeForm, meeting: Meeting) {
    if (lead.inTime) return undefined;
    const reason = form.urgentReason || meeting.urgentReason;
    if (!reason)
      throw new Refused({
        key: 'notification.notice.tooLate',
        args: { wanted: facts.wanted },
        field: 'urgentReason',
        source: 'S3.N3',
      });
    return { reason, byId: meeting.convenerId ?? meeting.organizerId };
  }

  private async tell(tx: Tx, meeting: Meeting, body: NoticeBody): Promise<void> {
    const { added } = await this.invitations.moved(tx, meeting.id);
    const replyDueAt = body.replyDueAt as Instant;
    await this.invitations.welcome(tx, meeting, added, { version: 1, place: body.place, replyDueAt }, '1');
    await this.invitations.remind(tx, meeting, replyDueAt, 1);
  }
}
