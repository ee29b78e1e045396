import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenDate } from '../../platform/clock/format.js';
import { addDays, instantAt, localDateOf, weekdayOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../resources.paths.js';
import type { GridQuery, View } from './grid.form.js';
import { GridQueries, type ShownRoom } from './grid.queries.js';
import { gridRows, type GridColumn } from './grid.rules.js';
import { gridView, monthView, navigation } from './grid.view.js';

/** The calendar of rooms (RS1): the rooms of a day, the week of a room, the days of a month. */
@Injectable()
export class GridPages {
  constructor(
    private readonly queries: GridQueries,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, query: Submitted<GridQuery>): Promise<Page> {
    const today = localDateOf(act.at);
    const date = query.value.date ?? today;
    const view = query.value.view ?? 'day';
    const rooms = await this.queries.rooms();
    const room = rooms.find((one) => one.id === query.value.room) ?? rooms[0];
    const reset = query.ok ? undefined : this.texts.t('resources.grid.reset');
    const model = await this.model(act, view, date, rooms, room);
    const title = this.texts.t(`resources.grid.title.${view}`, {
      date: screenDate(date, today),
      room: room?.name ?? '',
      year: date.slice(0, 4),
      month: Number(date.slice(5, 7)),
    });
    const acts = [
      { label: this.texts.t('resources.grid.find'), url: paths.finder({ date }), primary: true },
      { label: this.texts.t('resources.waiting.title'), url: paths.waiting() },
    ];
    const nav = navigation(view, date, today, room?.id, (key, args) => this.texts.t(key, args));
    const crumbs = [{ label: this.texts.t('resources.title') }, { label: this.texts.t('resources.grid.crumb') }];
    return new Page('resources/bookings', title, { ...model, acts, nav, reset }, { crumbs, menu: '/bookings' });
  }

  private async model(act: Act, view: View, date: string, rooms: ShownRoom[], room?: ShownRoom): Promise<object> {
    if (view === 'month') return this.month(date, localDateOf(act.at));
    if (view === 'day')
      return this.grid(
        act,
        rooms.map((one) => ({ room: one, date })),
        view,
      );
    const monday = addDays(date, -((weekdayOf(date) + 6) % 7));
    const days = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
    const grid = await this.grid(act, room ? days.map((day) => ({ room, date: day })) : [], view);
    const choices = rooms.map((one) => ({
      ...one,
      current: one.id === room?.id,
      url: paths.bookings({ view, date, room: one.id }),
    }));
    return { ...grid, rooms: choices };
  }

  private async grid(act: Act, columns: GridColumn[], view: View): Promise<object> {
    if (!columns.length) return { empty: true };
    const last = columns.at(-1)!.date;
    const period = { startsAt: instantAt(columns[0]!.date, '00:00'), endsAt: instantAt(last, '23:59') };
    const only = view === 'week' ? columns[0]!.room.id : undefined;
    const { bookings, closures } = await this.queries.entries(act.who, period, only);
    return gridView(columns, gridRows(columns, bookings, closures, act.at), act.who.id, view);
  }

  private async month(date: string, today: string): Promise<object> {
    const first = `${date.slice(0, 7)}-01`;
    const start = addDays(first, -((weekdayOf(first) + 6) % 7));
    const counts = await this.queries.counts(start, addDays(start, 42));
    const weekdays = this.texts.t('resources.grid.weekdays').split(' ');
    return { ...monthView(start, date.slice(0, 7), today, counts), weekdays };
  }
}
