import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { addDays, daysInMonth, instantAt, localDateOf } from '../../platform/clock/instant.js';
import { isWorkday } from '../../platform/clock/working-days.rules.js';
import { toCsv } from '../../platform/sheets/csv.rules.js';
import { toXlsx, xlsxType } from '../../platform/sheets/write-sheet.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, Page } from '../../platform/web/answers.js';
import { paths } from '../resources.paths.js';
import type { UseQuery } from './use.form.js';
import { UseQueries } from './use.queries.js';
import { roomUse, type RoomUse } from './use.rules.js';

const columns = ['room', 'site', 'openHours', 'usedHours', 'rate', 'bookings', 'noShows', 'fill'] as const;

/** 会议室使用统计 (S8.X1): how much each room was used in a month, on a page and as a file. */
@Injectable()
export class UsePages {
  constructor(
    private readonly queries: UseQueries,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, query: UseQuery): Promise<Page | Download> {
    const month = monthOf(query.month, localDateOf(act.at));
    const uses = await this.uses(month);
    const title = this.t('of', { year: month.slice(0, 4), month: Number(month.slice(5)) });
    if (query.format === 'csv' || query.format === 'xlsx') return this.file(act, title, uses, query.format);
    const heads = columns.map((name) => ({
      label: this.t(`column.${name}`),
      number: !['room', 'site'].includes(name),
    }));
    const rows = uses.map((use) => ({
      cells: this.cells(use).map((text, n) => ({
        ...heads[n]!,
        text: typeof text === 'number' && ['rate', 'fill'].includes(columns[n]!) ? `${text}%` : String(text),
        url: n ? undefined : paths.room(use.room.id),
      })),
    }));
    const [before, after] = [-1, 1].map((n) => monthAway(month, n));
    const nav = [
      { label: this.texts.t('resources.grid.before.month'), url: paths.use({ month: before }) },
      { label: this.texts.t('resources.grid.after.month'), url: paths.use({ month: after }) },
    ];
    const links = ['csv', 'xlsx'].map((format) => ({ url: paths.use({ month, format }), label: format.toUpperCase() }));
    const table = rows.length ? { caption: title, wide: true, columns: heads, rows } : undefined;
    const crumbs = [{ label: this.texts.t('resources.rooms.title'), url: paths.rooms() }, { label: title }];
    return new Page('resources/use', title, { table, nav, links }, { crumbs, menu: '/bookings' });
  }

  private async file(act: Act, title: string, uses: readonly RoomUse[], format: string): Promise<Download> {
    const rows = [columns.map((name) => this.t(`sheet.${name}`)), ...uses.map((use) => this.cells(use))];
    if (format === 'csv') return new Download(`${title}.csv`, 'text/csv; charset=utf-8', toCsv(rows));
    const taken = this.t('takenBy', { name: act.who.name, at: screenInstant(act.at) });
    const about = { name: this.t('about'), lines: [taken, this.t('explained')] };
    return new Download(`${title}.xlsx`, xlsxType, await toXlsx(title, rows, about));
  }

  private cells({ room, openHours, usedHours, rate, bookings, noShows, fill }: RoomUse): (string | number)[] {
    return [room.name, room.site, openHours, usedHours, rate ?? '—', bookings, noShows, fill ?? '—'];
  }

  /** Three queries, whatever the number of rooms, as long as bookings go into one batch. */
  private async uses(month: string): Promise<RoomUse[]> {
    const first = `${month}-01`;
    const last = addDays(first, daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))));
    const rooms = await this.queries.rooms();
    const times = await this.queries.times(first, last);
    const closures = await this.queries.closures(instantAt(first, '00:00'), instantAt(last, '00:00'));
    const days = Array.from({ length: 31 }, (_, n) => addDays(first, n)).filter((day) => day < last);
    const workdays = days.filter((day) => isWorkday(this.calendars.current, day));
    return roomUse(rooms, times, closures, workdays);
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`resources.use.${key}`, args);
  }
}

/** The month typed, or this one. */
function monthOf(typed: string, today: string): string {
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(typed) ? typed : today.slice(0, 7);
}

function monthAway(month: string, n: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + n;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
