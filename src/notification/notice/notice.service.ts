import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addMinutes, instantAt, localDateOf, type Instant } from '../../platform/clock/instant.js';
import { addWorkingDays } from '../../platform/clock/working-days.rules.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import {
  advance,
  keptTerms,
  lockMeeting,
  Meeting,
  MeetingSettings,
  refreshAudience,
  refusalsOf,
  rowsOf,
} from '../../meetings/meetings.js';
import { NoticeIssued } from '../notification.events.js';
import { paths } from '../notification.paths.js';
import { messageOf } from '../messages/about-meeting.js';
import { bodyNow, type NoticeBody } from './notice.body.js';
import type { NoticeForm } from './notice.form.js';
import { noticeData } from './notice.paper.js';
import { completeness, leadOf, replyDue, type LeadFacts } from './notice.rules.js';
import { Issuing } from './issuing.js';

/** Issues the notice of an approved meeting (S1.3, S3.N1–N3). */
@Injectable()
export class NoticeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly issuing: Issuing,
    private readonly settings: MeetingSettings,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {}

  /**
   * Refused while an element is missing, each named; below the lead time only with a reason, which is counted
   * (S2.O4). Numbers, freezes, tells everybody invited, opens their replies and plans the reminders, all at once.
   */
  async issue(act: Act, id: string, form: NoticeForm): Promise<string> {
    await this.tryPrinting(act, id, form);
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

  /** What the notice would say now, with the reply date its type gives. */
  async compose(
    source: Pick<Tx, 'rows'>,
    meeting: Meeting,
    form: NoticeForm,
    now?: string,
  ): Promise<{ body: NoticeBody; lead: { days: number; inTime: boolean }; facts: LeadFacts }> {
    const rows = rowsOf(source);
    if (!meeting.startsAt || !meeting.endsAt || !meeting.typeVersionId)
      throw new Refused({ key: 'notification.notice.lacks.time', source: 'S3.N1' });
    const terms = await keptTerms(rows, meeting.typeVersionId);
    const at = now ?? (source as Tx).act.at;
    const day = localDateOf(at);
    const facts = {
      now: at,
      startsAt: meeting.startsAt,
      wanted: terms.leadDays,
      calendar: this.settings.calendar,
      options: this.settings.lead(day),
    };
    const replyDueAt = replyDue(facts, terms.replyDays, terms.replyTime);
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

  /** A name that no font can print is told before anything is written. */
  private async tryPrinting(act: Act, id: string, form: NoticeForm): Promise<void> {
    const body = await this.unitOfWork.run({ ...act, once: undefined }, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      return (await this.compose(tx, meeting, form)).body;
    });
    await this.print.print('notice', noticeData(body, this.issuing.draftImprint('NOTICE', act.at), this.texts));
  }

  private async tell(tx: Tx, meeting: Meeting, body: NoticeBody): Promise<void> {
    const invited = await tx.rows<{ personId: string }>(
      `SELECT personId FROM meeting_person WHERE meetingId = ? AND capacity <> 'STAFF' ORDER BY personId`,
      [meeting.id],
    );
    const to = invited.map((person) => person.personId);
    await this.issuing.giveLinks(tx, meeting, to);
    await tx.later.message(
      messageOf(
        meeting,
        'notice.issued',
        to,
        { place: body.place, due: body.replyDueAt! },
        paths.reply(meeting.id),
        '1',
      ),
    );
    const due = body.replyDueAt as Instant;
    await tx.todos.open({
      kind: 'reply',
      about: { kind: 'meeting', id: meeting.id },
      to,
      title: meeting.title,
      url: paths.reply(meeting.id),
      due,
    });
    await this.planReminders(tx, meeting, due, 'v1');
  }

  /** The ladder of reminders, each step once; a change plans it anew under its own name (Q15, pages.md §4). */
  async planReminders(tx: Tx, meeting: Meeting, replyDueAt: Instant, version: string): Promise<void> {
    const { calendar } = this.settings;
    const subject = { kind: 'meeting', id: meeting.id };
    const day = localDateOf(meeting.startsAt!);
    const before = instantAt(addWorkingDays(calendar, day, -1), '09:00');
    const half = addMinutes(tx.act.at, Math.round((Date.parse(replyDueAt) - Date.parse(tx.act.at)) / 120_000));
    const steps: { step: string; handler: string; due: Instant; uselessAfter: Instant }[] = [
      { step: `${version}:half`, handler: 'notification.remindReply', due: half, uselessAfter: replyDueAt },
      {
        step: `${version}:due`,
        handler: 'notification.replyDeadline',
        due: replyDueAt,
        uselessAfter: meeting.startsAt as Instant,
      },
      {
        step: `${version}:T-1wd`,
        handler: 'notification.remindMeeting',
        due: before,
        uselessAfter: meeting.startsAt as Instant,
      },
      {
        step: `${version}:T-30`,
        handler: 'notification.remindMeeting',
        due: addMinutes(meeting.startsAt!, -30),
        uselessAfter: meeting.startsAt as Instant,
      },
    ];
    for (const step of steps) if (step.due > tx.act.at) await tx.later.schedule({ subject, ...step });
  }
}
