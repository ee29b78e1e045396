import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { screenInstant } from '../../platform/clock/format.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { paths } from '../notification.paths.js';
import { CallingForm, ResendingForm } from './deliveries.form.js';
import { DeliveryQueries } from './deliveries.queries.js';
import { ledgerOf } from './deliveries.view.js';

/** 送达情况 (NT2): who got which message on which channel, stuck ones first. */
@Injectable()
export class DeliveryPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly queries: DeliveryQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, wanted?: unknown, again?: Submitted<ResendingForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'notice');
    const { meeting } = head;
    const mine = meeting.organizerId === act.who.id;
    const reads = mine || [meeting.chairId, meeting.convenerId].includes(act.who.id) || hasRole(act.who, 'OVERSIGHT');
    if (!reads) throw new NotFound('deliveries');
    const messages = await this.queries.messages(id);
    const chosen = messages.find(({ messageId }) => messageId === wanted) ?? messages.find(isNotice);
    const rows = chosen ? await this.ledger(id, chosen.messageId) : [];
    const failed = rows.flatMap((row) => row.failed);
    const view = (form: typeof ResendingForm | typeof CallingForm, action: string) =>
      this.formViews.view({ form: form as typeof ResendingForm, action, again });
    const model = {
      ...head,
      rows,
      waiting: await this.queries.waiting(id),
      messages: messages.map((one) => ({
        label: this.texts.t(`notification.delivery.message.${one.kind.replace('.', '-')}`),
        when: screenInstant(one.createdAt),
        url: `${paths.deliveries(id)}?message=${one.messageId}`,
        current: one === chosen,
      })),
      stuck: rows.filter((row) => row.stuck).length,
      read: rows.filter((row) => row.inbox.note).length,
      failed,
      mine,
      resending: view(ResendingForm, `${paths.deliveries(id)}/resending`),
      calling: view(CallingForm, `${paths.deliveries(id)}/calls`),
      urls: { calls: paths.calls(), sheet: paths.callSheet(id) },
    };
    const title = this.texts.t('notification.delivery.title');
    return new Page('notification/deliveries', title, model, { crumbs: this.heads.crumbs(meeting, title) });
  }

  private async ledger(meetingId: string, messageId: string) {
    const people = await this.queries.people(meetingId, messageId);
    return ledgerOf(people, await this.queries.channels(messageId), this.texts);
  }
}

function isNotice({ kind }: { kind: string }): boolean {
  return ['notice.issued', 'notice.changed', 'notice.cancelled'].includes(kind);
}
