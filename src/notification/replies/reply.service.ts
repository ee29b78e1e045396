import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Instant } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import {
  keptTerms,
  lockMeeting,
  lockUnfiltered,
  type Meeting,
  MeetingPerson,
  refreshAudience,
} from '../../meetings/meetings.js';
import { callRefusals, filedFaults, isSettled } from '../calls/calls.rules.js';
import { closeCallLine, dropCalls } from '../calls/calls.js';
import { PhoneCall } from '../calls/phone-call.entity.js';
import { messageOf } from '../messages/about-meeting.js';
import { Invitations } from '../notice/invitations.js';
import type { NoticeBody } from '../notice/notice.body.js';
import { Notice } from '../notice/notice.entity.js';
import { paths } from '../notification.paths.js';
import type { LeaveForm, PhonedForm } from './reply.form.js';
import { leaveActs } from './leave.rules.js';
import { Leave, Reply } from './reply.entity.js';
import { invitedRows } from './reply.queries.js';
import {
  answerRefusals,
  type Answering,
  answersFor,
  decidesLeave,
  forecastOf,
  isQuorumLost,
  leaveDecider,
  replyRefusals,
} from './reply.rules.js';
import { askLeave, seatSubstitute, tellVacancies } from './leave-steps.js';
import { rowsOf } from '../../platform/database/rows.js';

type Given = Pick<Answering, 'answer' | 'reason' | 'substituteId'>;

/** Replies, leave and substitutes (S3.N4, P13). */
@Injectable()
export class ReplyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: Invitations,
  ) {}

  /** Takes an answer; the newest counts. Leave and substitutes go to the chair. */
  answer(act: Act, meetingId: string, answering: Answering): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockUnfiltered(tx, meetingId);
      await this.take(tx, meeting, answering);
      return meetingId;
    });
  }

  /** Puts leave again that a change of the meeting made void, with the same reason and substitute. */
  askAgain(act: Act, meetingId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const personId = act.who.id;
      const all = await tx.find(Leave, { meetingId, personId }, { askedAt: 'DESC' });
      const leave = all.find(({ state }) => state === 'VOID');
      if (!leave || all.some(({ state }) => leadsFrom(leaveActs.withdraw, state)))
        throw new Refused({ key: 'notification.reply.notVoid' });
      const { reason, substituteId } = leave;
      const answer = substituteId ? 'SUBSTITUTE' : 'LEAVE';
      await this.take(tx, meeting, { personId, answer, reason, substituteId, via: 'SELF' });
      return meetingId;
    });
  }

  /** A liaison's answers for people of his own unit, all or none. */
  answerForUnit(act: Act, meetingId: string, personIds: readonly string[], answering: Given): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const listed = await tx.find(MeetingPerson, { meetingId });
      const mine = listed.filter((one) => answersFor(act.who, one)).map((one) => one.personId);
      for (const personId of personIds) {
        if (!mine.includes(personId)) throw new NotAllowed('a liaison answers for his own unit');
        await this.take(tx, meeting, { ...answering, personId, via: 'LIAISON' });
      }
      return meetingId;
    });
  }

  /** The outcome of a telephone call, and the answer it brought. */
  phoned(act: Act, meetingId: string, form: PhonedForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (meeting.organizerId !== act.who.id) throw new NotAllowed();
      refuse([...filedFaults(meeting), ...callRefusals(form)]);
      const done = {
        state: isSettled(form.outcome) ? ('DONE' as const) : ('OPEN' as const),
        outcome: form.outcome,
        note: form.note || null,
        calledById: act.who.id,
        calledAt: act.at,
      };
      const changed = await tx.update(PhoneCall, { meetingId, personId: form.personId, state: 'OPEN' }, done);
      if (!changed)
        await tx.insert(PhoneCall, {
          id: newId(),
          meetingId,
          personId: form.personId,
          reason: 'UNANSWERED',
          openedAt: act.at,
          ...done,
        });
      const { personId, outcome } = form;
      tx.audit({ act: 'call.note', subject: 'meeting', id: meetingId, detail: { personId, outcome } });
      if (form.answer) {
        await this.take(tx, meeting, {
          personId: form.personId,
          answer: form.answer,
          reason: form.note,
          substituteId: null,
          via: 'PHONE',
        });
      }
      await closeCallLine(tx, meetingId);
      return meetingId;
    });
  }

  /** The chair grants or refuses leave; a granted substitute sits in without a vote and is told (P13). */
  decide(act: Act, leaveId: string, form: LeaveForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const leave = await tx.one(Leave, { id: leaveId });
      const meeting = await lockUnfiltered(tx, leave.meetingId);
      if (act.who.id === leave.personId) throw new NotAllowed('nobody decides on his own leave');
      if (!decidesLeave(act, leave.personId, meeting)) throw new NotFound('leave');
      if (!leadsFrom(leaveActs.grant, leave.state)) throw new Refused({ key: 'notification.leave.decided' });
      const { notes } = leaveDecider(leave.personId, meeting);
      if (notes && form.verdict !== 'GRANTED')
        throw new Refused({ key: 'notification.leave.onlyNoted', field: 'verdict', source: 'P13' });
      const values = { state: form.verdict, decidedById: act.who.id, decidedAt: act.at, opinion: form.opinion || null };
      await tx.change(Leave, leave, values);
      await tx.todos.close({ kind: 'leave', id: leave.id });
      tx.audit({
        act: notes ? 'leave.note' : 'leave.decide',
        subject: 'meeting',
        id: meeting.id,
        detail: { verdict: form.verdict, personId: leave.personId },
      });
      const told = [leave.personId, meeting.organizerId];
      if (form.verdict === 'GRANTED' && leave.substituteId) await this.seat(tx, meeting, leave);
      const kind = `leave.${notes ? 'noted' : form.verdict.toLowerCase()}`;
      await tx.later.message(messageOf(meeting, kind, told, {}, paths.reply(meeting.id), leave.id));
      if (form.verdict === 'GRANTED') await tellVacancies(tx, meeting, leave);
      return meeting.id;
    });
  }

  private async take(tx: Tx, meeting: Meeting, answering: Answering): Promise<void> {
    const { personId } = answering;
    const [notice] = await tx.find(Notice, { meetingId: meeting.id }, { version: 'DESC' });
    const invited = await tx.find(MeetingPerson, { meetingId: meeting.id });
    const ids = invited.map((person) => person.personId);
    if (!ids.includes(personId) || !notice) throw new NotFound('invitation');
    const facts = {
      state: meeting.state,
      invited: true,
      now: tx.act.at,
      startsAt: meeting.startsAt!,
      replyDueAt: notice.replyDueAt,
    };
    refuse([...replyRefusals(facts), ...(answering.via === 'PHONE' ? [] : answerRefusals(answering, personId, ids))]);
    await this.keep(tx, meeting, answering, notice.version);
    await tx.todos.close({ kind: 'meeting', id: meeting.id }, ['reply'], personId);
    if (answering.via !== 'PHONE') await dropCalls(tx, meeting.id, personId);
    tx.audit({
      act: 'reply.give',
      subject: 'meeting',
      id: meeting.id,
      detail: { personId, answer: answering.answer, via: answering.via },
    });
    if (answering.answer !== 'ATTEND') await this.warnOfQuorum(tx, meeting);
  }

  private async keep(tx: Tx, meeting: Meeting, answering: Answering, noticeVersion: number): Promise<void> {
    const { personId, answer, via } = answering;
    const values = { answer, via, noticeVersion, repliedAt: tx.act.at, enteredById: tx.act.who.id };
    const [before] = await tx.find(Reply, { meetingId: meeting.id, personId });
    if (before) await tx.change(Reply, before, values);
    else await tx.insert(Reply, { id: newId(), meetingId: meeting.id, personId, ...values });
    for (const leave of await tx.find(Leave, { meetingId: meeting.id, personId })) {
      if (!leadsFrom(leaveActs.withdraw, leave.state)) continue;
      await tx.change(Leave, leave, { state: leaveActs.withdraw.to });
      await tx.todos.close({ kind: 'leave', id: leave.id });
      if (leave.substituteId && leave.state === 'GRANTED') await this.unseat(tx, meeting, leave.substituteId);
    }
    if (answer !== 'ATTEND') await askLeave(tx, meeting, answering);
  }

  /** Whoever sits in for somebody is invited like everybody else, and told whom he stands for (P13). */
  private async seat(tx: Tx, meeting: Meeting, leave: Leave): Promise<void> {
    const substituteId = leave.substituteId!;
    await seatSubstitute(tx, meeting, substituteId);
    const notices = await tx.find(Notice, { meetingId: meeting.id }, { version: 'DESC' });
    const { version, body } = notices[0]!;
    const { place } = JSON.parse(body) as NoticeBody;
    const asked = notices.find((notice) => notice.replyDueAt)?.replyDueAt;
    const replyDueAt = (asked && asked > tx.act.at ? asked : meeting.startsAt) as Instant;
    await this.invitations.welcome(tx, meeting, [substituteId], { version, place, replyDueAt });
    const { name } = await tx.one(MeetingPerson, { meetingId: meeting.id, personId: leave.personId });
    const url = paths.reply(meeting.id);
    await tx.later.message(messageOf(meeting, 'leave.substitute', [substituteId], { name }, url, leave.id));
  }

  private async unseat(tx: Tx, meeting: Meeting, substituteId: string): Promise<void> {
    const seat = { meetingId: meeting.id, personId: substituteId, capacity: 'NON_VOTING' as const };
    if (!(await tx.remove(MeetingPerson, seat))) return;
    const [{ version } = { version: 1 }] = await tx.find(Notice, { meetingId: meeting.id }, { version: 'DESC' });
    await this.invitations.dismiss(tx, meeting, [substituteId], version);
    await refreshAudience(tx, meeting);
  }

  private async warnOfQuorum(tx: Tx, meeting: Meeting): Promise<void> {
    const rows = await invitedRows(rowsOf(tx), meeting.id);
    const members = rows.filter((row) => row.capacity === 'MEMBER');
    const forecast = forecastOf(members);
    const { quorum } = await keptTerms(rowsOf(tx), meeting.typeVersionId!);
    if (!isQuorumLost(forecast, quorum)) return;
    const to = [meeting.chairId, meeting.organizerId].filter((id): id is string => id !== null);
    const occasion = `${forecast.leaving}/${forecast.due}`;
    await tx.later.message(
      messageOf(
        meeting,
        'reply.quorum',
        to,
        { coming: forecast.due - forecast.leaving, due: forecast.due },
        paths.replies(meeting.id),
        occasion,
      ),
    );
  }
}
