import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { screenInstant, screenSpan } from '../../platform/clock/format.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { paths } from '../resources.paths.js';
import { WaitingQueries, type EntryRow } from './waiting.queries.js';

/** 候补 (RS4): what one waits for, what became of it; who keeps the rooms sees all that wait. */
@Injectable()
export class WaitingPages {
  constructor(
    private readonly queries: WaitingQueries,
    private readonly texts: Texts,
  ) {}

  async show(act: Act): Promise<Page> {
    const keeper = hasRole(act.who, 'ROOM_KEEPER');
    const rows = await this.queries.entries(act, keeper);
    const waiting = rows.filter((row) => row.state === 'WAITING' && row.startsAt > act.at);
    const ended = rows.filter((row) => !waiting.includes(row) && row.holderId === act.who.id);
    const title = this.t('title');
    const model = {
      waiting: waiting.map((row) => ({ ...this.line(row, act), removal: paths.waitingRemoval(row.id) })),
      ended: ended.map((row) => ({
        ...this.line(row, act),
        said: this.t(`state.${row.state === 'WAITING' ? 'LAPSED' : row.state}`),
        booking: row.bookingId ? paths.booking(row.bookingId) : undefined,
      })),
      keeper,
      acts: [{ label: this.texts.t('resources.grid.find'), url: paths.finder(), primary: !waiting.length }],
    };
    const crumbs = [{ label: this.texts.t('resources.grid.crumb'), url: paths.bookings() }, { label: title }];
    return new Page('resources/waiting', title, model, { crumbs, menu: '/bookings' });
  }

  private line(row: EntryRow, act: Act) {
    const known = row.holderId === act.who.id || row.label !== 'WORK_SECRET';
    return {
      room: row.room,
      roomUrl: paths.room(row.roomId),
      when: screenSpan(row.startsAt, row.endsAt),
      title: known ? row.title : this.texts.t('resources.grid.occupied'),
      holder: row.holder,
      since: screenInstant(row.createdAt),
      place: this.t('place', { n: Number(row.ahead) + 1 }),
    };
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`resources.waiting.${key}`, args);
  }
}
