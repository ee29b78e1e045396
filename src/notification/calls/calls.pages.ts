import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperSpan, screenInstant } from '../../platform/clock/format.js';
import { NotFound } from '../../platform/database/errors.js';
import type { CallSheetData } from '../../platform/print/papers/call-sheet.js';
import { officeOf } from '../../platform/text/office.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { paths } from '../notification.paths.js';
import { CallForm } from './calls.form.js';
import { CallQueries, type CallRow } from './calls.queries.js';

/** 电话通知单 (NT3): the list, one call, and the sheet for the desk. */
@Injectable()
export class CallPages {
  constructor(
    private readonly queries: CallQueries,
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const calls = (await this.queries.openOf(act.who.id)).map((call) => ({
      ...call,
      number: numberOf(call),
      url: paths.call(call.id),
      why: this.texts.t(`notification.call.reason.${call.reason}`),
    }));
    const title = this.texts.t('notification.call.list');
    return new Page('notification/calls', title, { calls }, { crumbs: [{ label: title }] });
  }

  async one(act: Act, id: string, again?: Submitted<CallForm>): Promise<Page> {
    const call = await this.own(act, id);
    const { meeting } = await this.heads.of(act, call.meetingId, 'notice');
    const option = (prefix: string) => (value: string) => ({ value, label: this.texts.t(`${prefix}.${value}`) });
    const options = {
      outcome: ['REACHED', 'NOT_REACHED', 'RELAYED'].map(option('notification.call')),
      answer: ['ATTEND', 'LEAVE'].map(option('notification.answer')),
    };
    const form = this.formViews.view({ form: CallForm, action: paths.call(id), options, again });
    const fact = (key: string, value: string | null, url?: string) => ({
      label: this.texts.t(`notification.call.${key}`),
      value: value ?? '',
      url,
    });
    const model = {
      facts: [
        fact('whom', `${call.name} ${officeOf(call.unitName, call.post)}`),
        fact('number', numberOf(call) || this.texts.t('notification.call.noNumber')),
        fact('meeting', meeting.title, paths.deliveries(call.meetingId)),
        fact('why', this.texts.t(`notification.call.reason.${call.reason}`)),
        fact('say', await this.queries.message(call.meetingId, call.personId)),
        ...(call.calledAt ? [fact('last', this.last(call))] : []),
      ],
      form: call.state === 'OPEN' ? form : undefined,
      sheet: paths.callSheet(call.meetingId),
    };
    const title = this.texts.t('notification.call.title');
    const crumbs = [{ label: this.texts.t('notification.call.list'), url: paths.calls() }, { label: call.name }];
    return new Page('notification/call', title, model, { crumbs });
  }

  /** The sheet with everybody to ring about a meeting, with what is known already. */
  async sheet(act: Act, meetingId: string): Promise<{ name: string; data: CallSheetData }> {
    const { meeting } = await this.heads.of(act, meetingId, 'notice');
    if (meeting.organizerId !== act.who.id || !meeting.startsAt || !meeting.endsAt) throw new NotFound('call sheet');
    const calls = await this.queries.ofMeeting(meetingId);
    const title = this.texts.t('print.papers.call-sheet');
    const message = calls[0] ? await this.queries.message(meetingId, calls[0].personId) : '';
    const data = {
      title,
      asOf: act.at,
      meeting: meeting.title,
      time: paperSpan(meeting.startsAt, meeting.endsAt),
      place: meeting.room ?? meeting.place ?? '',
      message,
      rows: calls.map((call) => ({
        unit: call.unitName,
        name: call.name,
        phone: numberOf(call),
        calledAt: call.calledAt ? screenInstant(call.calledAt) : '',
        caller: call.caller ?? '',
        answer: call.outcome ? this.last(call) : '',
      })),
      blankRows: 5,
    };
    return { name: `${title} ${meeting.title}.pdf`, data };
  }

  async own(act: Act, id: string): Promise<CallRow> {
    const call = await this.queries.one(id);
    if (call?.organizerId !== act.who.id) throw new NotFound('call');
    return call;
  }

  private last(call: CallRow): string {
    const words = call.outcome ? this.texts.t(`notification.call.${call.outcome}`) : '';
    return [words, call.note].filter(Boolean).join(' · ');
  }
}

function numberOf(call: { mobile: string | null; phone: string | null }): string {
  return call.mobile || call.phone || '';
}
