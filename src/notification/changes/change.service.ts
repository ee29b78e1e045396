import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addMinutes, instantAt, type Instant } from '../../platform/clock/instant.js';
import { paperSpan } from '../../platform/clock/format.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Texts } from '../../platform/text/texts.js';
import { NotAllowed, Refused } from '../../platform/web/errors.js';
import { Booking, moveBooking, releaseBooking } from '../../resources/resources.js';
import { advance, lockMeeting, Meeting, refreshAudience } from '../../meetings/meetings.js';
import { messageOf } from '../messages/about-meeting.js';
import { Notice } from '../notice/notice.entity.js';
import { Issuing } from '../notice/issuing.js';
import type { NoticeBody } from '../notice/notice.body.js';
import { NoticeService } from '../notice/notice.service.js';
import { MeetingCalledOff, MeetingChanged } from '../notification.events.js';
import { paths } from '../notification.paths.js';
import { ReplyLink } from '../replies/reply.entity.js';
import { PhoneCall } from '../calls/phone-call.entity.js';
import type { CancellationForm, ChangeForm } from './change.form.js';

const reminders = ['notification.remindReply', 'notification.replyDeadline', 'notification.remindMeeting'];

/** Changes and cancellation of a notified meeting: told once to whom it was told before (pages.md NT7, NT8). */
@Injectable()
export class ChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly issuing: Issuing,
    private readonly notices: NoticeService,
    private readonly texts: Texts,
  ) {}

  /** Moves time or place; the room is moved in the same unit of work, so it is free or nothing changes. */
  change(act: Act, id: string, form: ChangeForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { meeting, last, first } = await this.notified(tx, act, id);
      const before = JSON.parse(last.body) as NoticeBody;
      const startsAt = instantAt(form.date, form.starts);
      const endsAt = addMinutes(startsAt, form.minutes);
      if (startsAt <= act.at) throw new Refused({ key: 'notification.change.past', field: 'date' });
      await this.moveRoom(tx, meeting, { startsAt, endsAt });
      const place = form.place && !meeting.roomId ? form.place : before.place;
      const changes = this.changes(before, { startsAt, endsAt, place });
      if (!changes.length) throw new Refused({ key: 'notification.change.nothing' });
      await advance(tx, meeting, 'changeNotice', {
        startsAt,
        endsAt,
        place: meeting.roomId ? meeting.place : place,
        sortAt: startsAt,
      });
      await refreshAudience(tx, meeting);
      await tx.update(ReplyLink, { meetingId: id }, { expiresAt: endsAt });
      const replyDueAt = form.askAgain ? addMinutes(startsAt, -24 * 60) : null;
      const due = replyDueAt && replyDueAt > addMinutes(act.at, 60) ? replyDueAt : replyDueAt && addMinutes(act.at, 60);
      const body: NoticeBody = {
        ...before,
        startsAt,
        endsAt,
        place,
        changes,
        reason: form.reason,
        firstNumber: first.number,
        replyDueAt: due,
      };
      const version = last.version + 1;
      const lead = { days: last.leadDays, wanted: last.leadWanted };
      const notice = await this.issuing.issue(tx, meeting, body, { kind: 'CHANGE', version, replyDueAt: due, lead });
      const to = await this.told(tx, id);
      const was = changes.map((one) => `${one.item} ${one.from} → ${one.to}`).join('；');
      await tx.later.message(
        messageOf(
          meeting,
          'notice.changed',
          to,
          { changes: was, reason: form.reason },
          paths.reply(id),
          String(version),
        ),
      );
      await tx.later.dropSteps({ kind: 'meeting', id }, reminders);
      if (due)
        await tx.todos.open({
          kind: 'reply',
          about: { kind: 'meeting', id },
          to,
          title: meeting.title,
          url: paths.reply(id),
          due: due as Instant,
        });
      await this.notices.planReminders(tx, meeting, (due ?? addMinutes(act.at, 1)) as Instant, `v${version}`);
      await tx.later.announce(new MeetingChanged(id, notice.id, version), { kind: 'meeting', id });
      return id;
    });
  }

  /** Calls the meeting off: room freed, reminders dropped, everybody told once, replies closed. */
  cancel(act: Act, id: string, form: CancellationForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { meeting, last, first } = await this.notified(tx, act, id);
      const before = JSON.parse(last.body) as NoticeBody;
      const booking = await bookingOf(tx, id);
      if (booking) await releaseBooking(tx, booking.id, form.reason);
      await advance(tx, meeting, 'cancel');
      const body: NoticeBody = {
        ...before,
        reason: form.reason,
        firstNumber: first.number,
        replyDueAt: null,
        changes: undefined,
      };
      const lead = { days: last.leadDays, wanted: last.leadWanted };
      await this.issuing.issue(tx, meeting, body, {
        kind: 'CANCELLATION',
        version: last.version + 1,
        replyDueAt: null,
        lead,
      });
      const to = await this.told(tx, id);
      await tx.later.message(
        messageOf(meeting, 'notice.cancelled', to, { reason: form.reason }, paths.notice(id), 'cancelled'),
      );
      await tx.later.dropSteps({ kind: 'meeting', id }, reminders);
      await tx.todos.close({ kind: 'meeting', id });
      await tx.update(PhoneCall, { meetingId: id, state: 'OPEN' }, { state: 'DONE', note: null, calledAt: act.at });
      await tx.later.announce(new MeetingCalledOff(id), { kind: 'meeting', id });
      return id;
    });
  }

  private async notified(tx: Tx, act: Act, id: string): Promise<{ meeting: Meeting; last: Notice; first: Notice }> {
    const meeting = await lockMeeting(tx, id);
    if (meeting.organizerId !== act.who.id && meeting.convenerId !== act.who.id) throw new NotAllowed();
    const notices = await tx.find(Notice, { meetingId: id }, { version: 'ASC' });
    const last = notices.at(-1);
    if (meeting.state !== 'NOTIFIED' || !last)
      throw new Refused({ key: 'notification.change.notNotified', source: 'S8.I1' });
    return { meeting, last, first: notices[0]! };
  }

  private async moveRoom(tx: Tx, meeting: Meeting, span: { startsAt: Instant; endsAt: Instant }): Promise<void> {
    const booking = await bookingOf(tx, meeting.id);
    if (booking) await moveBooking(tx, booking.id, span);
  }

  private changes(
    before: NoticeBody,
    now: { startsAt: string; endsAt: string; place: string },
  ): NonNullable<NoticeBody['changes']> {
    const pairs = [
      { item: 'time', from: paperSpan(before.startsAt, before.endsAt), to: paperSpan(now.startsAt, now.endsAt) },
      { item: 'place', from: before.place, to: now.place },
    ];
    return pairs
      .filter((pair) => pair.from !== pair.to)
      .map((pair) => ({ ...pair, item: this.texts.t(`notification.change.item.${pair.item}`) }));
  }

  private async told(tx: Tx, meetingId: string): Promise<string[]> {
    const rows = await tx.rows<{ personId: string }>(
      'SELECT personId FROM meeting_person WHERE meetingId = ? ORDER BY personId',
      [meetingId],
    );
    return rows.map((row) => row.personId);
  }
}

async function bookingOf(tx: Tx, meetingId: string): Promise<Booking | undefined> {
  const bookings = await tx.find(Booking, { meetingId });
  return bookings.find((booking) => booking.state !== 'RELEASED');
}
