import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant, screenSpan } from '../../platform/clock/format.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { arrivalWords, MeetingHeads, meetingPaths } from '../../meetings/meetings.js';
import { NoticeQueries } from '../notice/notice.queries.js';
import { paths } from '../notification.paths.js';
import { answers, LeaveForm, PhonedForm, ReplyForm } from './reply.form.js';
import { ReplyQueries, type InvitedRow, type LinkOwner } from './reply.queries.js';
import { answersFor, decidesLeave, forecastOf, isAwaited, isQuorumLost, leaveDecider } from './reply.rules.js';

/** 我的回执 (NT4), 回执汇总 (NT5), 请假审批 (NT6), and the page behind a mailed link (PB1). */
@Injectable()
export class ReplyPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly queries: ReplyQueries,
    private readonly notices: NoticeQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async mine(act: Act, id: string, again?: Submitted<ReplyForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'notice');
    const all = await this.queries.invited(id);
    const row = all.find((one) => one.personId === act.who.id);
    const unit = all.filter((one) => answersFor(act.who, one));
    if (!row && !unit.length) throw new NotFound('invitation');
    const notices = await this.notices.ofMeeting(id);
    const notice = notices.at(-1);
    if (!notice) throw new NotFound('notice');
    const model = {
      ...head,
      ...(row ? this.given(row) : {}),
      invited: row !== undefined,
      leaveReason: row?.leaveReason,
      unitUrl: unit.length ? paths.unitReply(id) : undefined,
      due: notices.findLast((one) => one.replyDueAt)?.replyDueAt,
      closed: this.texts.t(`notification.reply.${closedBy(head.meeting.state)}`),
      paper: paths.noticePaper(id, notice.version),
      arrival: await this.arrival(id, act.who.id),
      recusals: row ? meetingPaths.recusals(id) : undefined,
      voided: row?.stale && head.meeting.state === 'NOTIFIED' ? await this.voided(act, id) : undefined,
      form: row && head.meeting.state === 'NOTIFIED' ? this.form(paths.reply(id), row, again) : undefined,
    };
    return new Page('notification/reply', this.texts.t('notification.reply.title'), model, {
      crumbs: this.heads.crumbs(head.meeting, this.texts.t('notification.reply.title')),
    });
  }

  /** Leave to put again by one press, as a change made it void. */
  private async voided(act: Act, id: string) {
    const leave = await this.queries.voided(id, act.who.id);
    return leave && { reason: leave.reason, action: `${paths.reply(id)}/leave` };
  }

  /** GET shows whose reply it is and how it stands; only POST acts (Q23). */
  async byLink(token: string, now: string, again?: Submitted<ReplyForm>): Promise<Page> {
    const { meetingId, personId, withdrawnAt } = await this.owner(token, now);
    const meeting = (await this.queries.meeting(meetingId))!;
    const title = this.texts.t('notification.reply.linkTitle');
    const when = screenSpan(meeting.startsAt, meeting.endsAt);
    if (withdrawnAt) return new Page('notification/reply-link', title, { meeting, when, withdrawn: true });
    const row = await this.invited(meetingId, personId);
    const model = {
      ...this.given(row),
      row,
      meeting,
      when,
      arrival: await this.arrival(meetingId, personId),
      cancelled: meeting.state === 'CANCELLED',
      postponed: meeting.state === 'POSTPONED',
      form: meeting.state === 'NOTIFIED' ? this.form(paths.replyByLink(token), row, again) : undefined,
    };
    return new Page('notification/reply-link', title, model);
  }

  /** When somebody is expected who sits in for some items only (S2.O7). */
  private async arrival(meetingId: string, personId: string): Promise<string | undefined> {
    const arrival = await this.queries.arrival(meetingId, personId);
    return arrival && arrivalWords(arrival, this.texts);
  }

  async owner(token: string, now: string): Promise<LinkOwner> {
    const owner = await this.queries.link(token, now);
    if (!owner) throw new NotFound('reply link');
    return owner;
  }

  async all(act: Act, id: string, again?: Submitted<PhonedForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'notice');
    const { meeting } = head;
    if (![meeting.organizerId, meeting.chairId, meeting.convenerId].includes(act.who.id)) throw new NotFound('replies');
    const rows = await this.queries.invited(id);
    const forecast = forecastOf(rows.filter((row) => row.capacity === 'MEMBER'));
    const waiting = rows.filter(isAwaited);
    const model = {
      ...head,
      forecast,
      lost: meeting.typeVersionId !== null && isQuorumLost(forecast, await this.queries.quorum(meeting.typeVersionId)),
      rows: rows.map((row) => ({
        ...row,
        ...this.given(row),
        capacityText: this.texts.t(`notification.capacity.${row.capacity}`),
      })),
      waiting: waiting.length,
      answered: rows.length - waiting.length,
      total: rows.length,
      calls: rows.filter((row) => row.callOpen),
      form:
        meeting.organizerId === act.who.id && meeting.state === 'NOTIFIED'
          ? this.formViews.view({
              form: PhonedForm,
              action: `${paths.replies(id)}/entries`,
              options: {
                personId: rows.map((row) => ({
                  value: row.personId,
                  label: row.name,
                  hint: `${row.unitName} ${row.phone ?? ''}`,
                })),
                outcome: ['REACHED', 'NOT_REACHED', 'RELAYED'].map((value) => ({
                  value,
                  label: this.texts.t(`notification.call.${value}`),
                })),
                answer: ['ATTEND', 'LEAVE'].map((value) => ({
                  value,
                  label: this.texts.t(`notification.answer.${value}`),
                })),
              },
              again,
            })
          : undefined,
    };
    return new Page('notification/replies', this.texts.t('notification.replies.title'), model, {
      crumbs: this.heads.crumbs(meeting, this.texts.t('notification.replies.title')),
    });
  }

  async leave(act: Act, id: string, again?: Submitted<LeaveForm>): Promise<Page> {
    const leave = await this.queries.leave(id);
    const decides = leave !== undefined && decidesLeave(act, leave.personId, leave);
    if (!leave || (!decides && leave.personId !== act.who.id)) throw new NotFound('leave');
    const rows = await this.queries.invited(leave.meetingId);
    const { notes } = leaveDecider(leave.personId, leave);
    const verdicts = notes ? [['GRANTED', 'NOTED']] : ['GRANTED', 'REFUSED'].map((one) => [one, one]);
    const options = verdicts.map(([value, word]) => ({
      value: value!,
      label: this.texts.t(`notification.leaveVerdict.${word}`),
    }));
    const form = this.formViews.view({
      form: LeaveForm,
      action: paths.leave(id),
      options: { verdict: options },
      values: notes ? { verdict: 'GRANTED' } : {},
      again,
    });
    const model = {
      leave,
      notes,
      forecast: forecastOf(rows.filter((row) => row.capacity === 'MEMBER')),
      stateText: this.texts.t(`notification.leaveState.${notes && leave.state === 'GRANTED' ? 'NOTED' : leave.state}`),
      form: decides && leave.state === 'PENDING' ? form : undefined,
    };
    const title = this.texts.t('notification.leave.title');
    const crumbs = [
      { label: this.texts.t('meetings.list.title'), url: meetingPaths.meetings() },
      { label: leave.title, object: leave.title, url: meetingPaths.meeting(leave.meetingId) },
      { label: title },
    ];
    return new Page('notification/leave', title, model, { crumbs, menu: '/meetings' });
  }

  /** The one person a substitute's name means, or why it means none. */
  async substitute(name: string): Promise<{ id: string | null; fault?: string }> {
    if (!name) return { id: null };
    const found = await this.queries.named(name.trim());
    if (found.length === 1) return { id: found[0]!.id };
    return { id: null, fault: found.length ? 'notification.reply.ambiguous' : 'notification.reply.unknown' };
  }

  private async invited(meetingId: string, personId: string): Promise<InvitedRow> {
    const row = (await this.queries.invited(meetingId)).find((one) => one.personId === personId);
    if (!row) throw new NotFound('invitation');
    return row;
  }

  private form(action: string, row: InvitedRow, again?: Submitted<ReplyForm>) {
    const options = answers.map((value) => ({ value, label: this.texts.t(`notification.answer.${value}`) }));
    const values = row.stale ? {} : { answer: row.answer, substitute: row.substitute };
    return this.formViews.view({ form: ReplyForm, action, options: { answer: options }, values, again });
  }

  private given(row: InvitedRow) {
    const { answer, standsFor } = row;
    const words = answer ? this.texts.t(`notification.answer.${answer}`) : undefined;
    const standing = standsFor ? this.texts.t('notification.answer.standsFor', { name: standsFor }) : undefined;
    return {
      stale: row.stale,
      answerText: words ?? standing ?? this.texts.t('notification.answer.none'),
      answerKind: isAwaited(row) ? 'wait' : !answer || answer === 'ATTEND' ? 'ok' : '',
      leaveText: row.leaveState ? this.texts.t(`notification.leaveState.${row.leaveState}`) : '',
      when: row.repliedAt ? screenInstant(row.repliedAt) : '',
      substitute: row.substitute,
    };
  }
}

/** Why nobody answers now, as the end of a text's key. */
function closedBy(state: string): string {
  return { CANCELLED: 'cancelled', POSTPONED: 'postponed' }[state] ?? 'closed';
}
