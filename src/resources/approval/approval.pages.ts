import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { screenInstant, screenSpan } from '../../platform/clock/format.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../resources.paths.js';
import { ApprovalForm, seenOf, verdicts } from './approval.form.js';
import { RoomApprovalQueries, type AskedRow } from './approval.queries.js';

/** The page on which a booking is agreed to or refused; what it is for stands there only for who may know it (Q20). */
@Injectable()
export class RoomApprovalPages {
  constructor(
    private readonly queries: RoomApprovalQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<ApprovalForm>): Promise<Page> {
    if (!hasRole(act.who, 'ROOM_KEEPER')) throw new NotAllowed();
    const row = await this.queries.asked(act, id);
    const seen = seenOf(row);
    if (again) again.typed.seen = seen;
    const form = this.formViews.view({
      form: ApprovalForm,
      action: paths.approval(id),
      values: { verdict: 'APPROVE', seen },
      options: { verdict: verdicts.map((value) => ({ value, label: this.t(`verdict.${value}`) })) },
      again,
    });
    const title = this.t('title');
    const crumbs = [{ label: this.texts.t('resources.grid.crumb'), url: paths.bookings() }, { label: title }];
    const model = { form, facts: this.facts(row), open: row.state === 'ASKED' };
    return new Page('resources/approval', title, model, { crumbs, menu: '/bookings' });
  }

  private facts(row: AskedRow) {
    const fact = (key: string, value: string | null, url?: string) =>
      value ? [{ label: this.texts.t(`resources.${key}`), value, url }] : [];
    const hidden = this.texts.t('resources.grid.occupied');
    return [
      ...fact('booking.room', row.room, paths.room(row.roomId)),
      ...fact('booking.time', screenSpan(row.startsAt, row.endsAt)),
      ...fact('booking.purpose', row.title ?? hidden),
      ...fact('booking.holder', row.title === null ? row.unit : `${row.holder ?? ''} ${row.unit ?? ''}`),
      ...fact('booking.heads', row.heads === null ? null : this.texts.t('resources.people', { n: row.heads })),
      ...fact('booking.layout', row.layout && this.texts.t(`resources.layout.${row.layout}`)),
      ...fact('approval.askedAt', screenInstant(row.createdAt)),
    ];
  }

  private t(key: string): string {
    return this.texts.t(`resources.approval.${key}`);
  }
}
