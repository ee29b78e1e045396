import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addMinutes, instantAt, type Instant } from '../../platform/clock/instant.js';
import { Stale } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refused } from '../../platform/web/errors.js';
import { advance, MeetingPerson, moveMeans, refreshAudience, type Meeting } from '../../meetings/meetings.js';
import { bodyNow, type NoticeBody } from '../notice/notice.body.js';
import { Notice } from '../notice/notice.entity.js';
import { Invitations } from '../notice/invitations.js';
import type { Issue } from '../notice/issuing.js';
import { leadOf } from '../notice/notice.rules.js';
import { NoticeTerms } from '../notice/notice.terms.js';
import { MeetingChanged } from '../notification.events.js';
import { ReplyLink } from '../replies/reply.entity.js';
import { voidLeave } from '../replies/void-leave.js';
import { ChangeNotices, type Told } from './change-notices.js';
import type { ChangeForm } from './change.form.js';
import { concernsEverybody, differencesOf } from './change.rules.js';
import { lockNotified, type Notified } from './notified.js';
import { placeMeeting } from './room-move.js';

/** Changes of a notified or postponed meeting: each told once, to those whom it concerns (pages.md NT7). */
@Injectable()
export class ChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: NoticeTerms,
    private readonly notices: ChangeNotices,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Issues what is different: time, room and place as given here, agenda and people as they now stand. Room, notice,
   * replies and reminders change in one unit of work. `version` is the meeting's as the page showed it.
   */
  change(act: Act, id: string, form: ChangeForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const notified = await lockNotified(tx, id, 'changeNotice');
      const { meeting, last, before } = notified;
      if (version !== meeting.version) throw new Stale('meeting', id);
      const asking = form.askAgain || meeting.state === 'POSTPONED';
      await this.settle(tx, meeting, form);
      const { issue, body } = await this.compose(tx, notified, form, asking);
      const differences = differencesOf(before, body);
      const { added, removed } = await this.invitations.moved(tx, id);
      if (!differences.length && !added.length && !removed.length)
        throw new Refused({ key: 'notification.change.nothing' });
      const next = last.version + 1;
      const notice = await this.notices.issue(tx, notified, { ...body, reason: form.reason }, issue);
      const replyDueAt = await this.dateForReplies(tx, meeting, body.replyDueAt);
      const staying = await this.staying(tx, id, added);
      if (concernsEverybody(differences)) await this.notices.tell(tx, meeting, staying, { notice, body, differences });
      if (asking) await this.askAgain(tx, meeting, staying.invited, replyDueAt);
      await this.invitations.welcome(tx, meeting, added, { version: next, place: body.place, replyDueAt });
      await this.invitations.dismiss(tx, meeting, removed, next);
      await this.invitations.remind(tx, meeting, replyDueAt > act.at ? replyDueAt : null, next);
      await tx.todos.close({ kind: 'meeting', id }, ['change', 'reschedule']);
      await tx.later.announce(new MeetingChanged(id, notice.id, next), { kind: 'meeting', id });
      return id;
    });
  }

  /** Moves meeting, room and means; all or nothing. */
  private async settle(tx: Tx, meeting: Meeting, form: ChangeForm): Promise<void> {
    const startsAt = instantAt(form.date, form.starts);
    const endsAt = addMinutes(startsAt, form.minutes);
    const { roomId, place, reason } = form;
    if (startsAt <= tx.act.at) throw new Refused({ key: 'notification.change.past', field: 'date' });
    if (!roomId && !place)
      throw new Refused({ key: 'notification.notice.lacks.place', field: 'place', source: 'S3.N1' });
    await placeMeeting(tx, meeting, { startsAt, endsAt, roomId }, reason);
    const where = { roomId, place: roomId ? null : place };
    await advance(tx, meeting, 'changeNotice', { startsAt, endsAt, sortAt: startsAt, ...where });
    await moveMeans(tx, meeting);
    await refreshAudience(tx, meeting);
    await tx.update(ReplyLink, { meetingId: meeting.id }, { expiresAt: endsAt });
  }

  private async compose(
    tx: Tx,
    { meeting, last, before }: Notified,
    form: ChangeForm,
    asking: boolean,
  ): Promise<{ body: NoticeBody; issue: Issue }> {
    const rows = rowsOf(tx);
    const span = { startsAt: meeting.startsAt!, typeVersionId: meeting.typeVersionId! };
    const { facts, replyDueAt } = await this.terms.of(rows, span, tx.act.at);
    const due = asking ? replyDueAt : null;
    const body = await bodyNow(rows, meeting.id, { ...wordsOf(before), replyDueAt: due });
    const { days, inTime } = leadOf(facts);
    const sameTime = before.startsAt === body.startsAt && !before.postponed;
    const urgent =
      sameTime || inTime
        ? undefined
        : { reason: form.reason.slice(0, 200), byId: meeting.convenerId ?? meeting.organizerId };
    const lead = sameTime ? { days: last.leadDays, wanted: last.leadWanted } : { days, wanted: facts.wanted };
    return { body, issue: { kind: 'CHANGE', version: last.version + 1, replyDueAt: due, lead, urgent } };
  }

  /** Until when replies are taken: as asked now, or as the last notice that asked said. */
  private async dateForReplies(tx: Tx, meeting: Meeting, asked: string | null): Promise<Instant> {
    const notices = await tx.find(Notice, { meetingId: meeting.id }, { version: 'DESC' });
    const due = asked ?? notices.find((notice) => notice.replyDueAt)?.replyDueAt;
    return (due && due < meeting.startsAt! ? due : meeting.startsAt!) as Instant;
  }

  private async staying(tx: Tx, meetingId: string, added: readonly string[]): Promise<Told> {
    const listed = await tx.find(MeetingPerson, { meetingId }, { personId: 'ASC' });
    const stay = listed.filter((person) => !added.includes(person.personId));
    const ids = (staff: boolean) =>
      stay.filter((person) => (person.capacity === 'STAFF') === staff).map((person) => person.personId);
    return { invited: ids(false), staff: ids(true) };
  }

  /** What was answered or asked for before concerned another meeting (S3.N4). */
  private async askAgain(tx: Tx, meeting: Meeting, invited: readonly string[], due: Instant): Promise<void> {
    await voidLeave(tx, meeting);
    await this.invitations.askToReply(tx, meeting, invited, due);
  }
}

function wordsOf({ form, contact, other }: NoticeBody): Pick<NoticeBody, 'form' | 'contact' | 'other'> {
  return { form, contact, other };
}
