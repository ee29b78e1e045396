import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { screenInstant, screenSpan } from '../../platform/clock/format.js';
import { addMinutes } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { paths } from '../resources.paths.js';
import type { WaitingState } from './waiting-entry.entity.js';

interface EntryRow {
  id: string;
  roomId: string;
  room: string;
  holderId: string;
  holder: string | null;
  title: string;
  label: string;
  startsAt: string;
  endsAt: string;
  state: WaitingState;
  bookingId: string | null;
  createdAt: string;
  ahead: number;
}

const keptMinutes = 30 * 1440;

/** 候补 (RS4): what one waits for, what became of it; who keeps the rooms sees all that wait. */
@Injectable()
export class WaitingPages {
  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
  ) {}

  async show(act: Act): Promise<Page> {
    const keeper = hasRole(act.who, 'ROOM_KEEPER');
    const rows = await this.entries(act, keeper);
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

  private entries(act: Act, keeper: boolean): Promise<EntryRow[]> {
    return this.database.rows<EntryRow>(
      `SELECT w.id, w.roomId, r.name AS room, w.holderId, p.name AS holder, w.title, w.label, w.startsAt, w.endsAt,
         w.state, w.bookingId, w.createdAt,
         (SELECT COUNT(*) FROM waiting_entry o WHERE o.roomId = w.roomId AND o.state = 'WAITING' AND o.turn < w.turn
            AND o.startsAt < w.endsAt AND o.endsAt > w.startsAt) AS ahead
       FROM waiting_entry w JOIN room r ON r.id = w.roomId LEFT JOIN person p ON p.id = w.holderId
       WHERE (w.holderId = ? AND w.startsAt > ?)${keeper ? " OR (w.state = 'WAITING' AND w.startsAt > ?)" : ''}
       ORDER BY w.startsAt, r.rank, w.turn LIMIT 300`,
      [act.who.id, addMinutes(act.at, -keptMinutes), ...(keeper ? [act.at] : [])],
    );
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
