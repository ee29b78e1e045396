import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenSpan } from '../../platform/clock/format.js';
import { localOf, minutesBetween } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../resources.paths.js';
import { BookingQueries, type BookingRow } from './booking.queries.js';
import { mayManage } from './booking.rules.js';
import { bookingView } from './booking.view.js';
import { MoveForm, ReleaseForm } from './finder.form.js';
import { GridQueries } from './grid.queries.js';

/** One booking (RS3), and the two pages that ask before it is moved or given back. */
@Injectable()
export class BookingPages {
  constructor(
    private readonly queries: BookingQueries,
    private readonly grid: GridQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string): Promise<Page> {
    const row = await this.queries.one(act.who, id);
    const model = bookingView(row, act.who, act.at, (key, args) => this.texts.t(key, args));
    const confirm = `${paths.booking(id)}/confirmation`;
    return this.page('resources/booking', row.title, row, { ...model, confirm, version: row.version });
  }

  async move(act: Act, id: string, again?: Submitted<MoveForm>): Promise<Page> {
    const row = await this.managed(act, id);
    const rooms = await this.grid.rooms();
    const { date, time } = localOf(row.startsAt);
    const form = this.formViews.view({
      form: MoveForm,
      action: paths.move(id),
      values: { roomId: row.roomId, date, starts: time, minutes: minutesBetween(row.startsAt, row.endsAt) },
      options: { roomId: rooms.map((room) => ({ value: room.id, label: room.name, hint: room.site })) },
      version: row.version,
      again,
    });
    return this.page('resources/move', this.texts.t('resources.booking.moveTitle'), row, { form, ...this.facts(row) });
  }

  async release(act: Act, id: string, again?: Submitted<ReleaseForm>): Promise<Page> {
    const row = await this.managed(act, id);
    const form = this.formViews.view({ form: ReleaseForm, action: paths.release(id), again });
    const title = this.texts.t('resources.release.title');
    return this.page('resources/release', title, row, { form, ...this.facts(row) });
  }

  private async managed(act: Act, id: string): Promise<BookingRow> {
    const row = await this.queries.one(act.who, id);
    if (!mayManage(row, act.who)) throw new NotAllowed();
    return row;
  }

  private facts(row: BookingRow) {
    const { room, title } = row;
    return { booking: { room, title, when: screenSpan(row.startsAt, row.endsAt), url: paths.booking(row.id) } };
  }

  private page(view: string, title: string, row: BookingRow, model: object): Page {
    const first = { label: this.texts.t('resources.grid.crumb'), url: paths.bookings() };
    const own = view === 'resources/booking' ? { label: title } : { label: row.title, url: paths.booking(row.id) };
    const crumbs = view === 'resources/booking' ? [first, own] : [first, own, { label: title }];
    return new Page(view, title, model, { crumbs, menu: '/bookings' });
  }
}
