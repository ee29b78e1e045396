import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import { localOf, minutesBetween } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { isId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FreeRooms, type RoomChoice } from '../../resources/resources.js';
import { visible } from '../../secrecy/secrecy.js';
import type { ApplicationContent, ItemContent } from '../application/application.js';
import { storedContent } from '../application/stored.queries.js';
import { meetingFor } from '../meeting/meeting.queries.js';
import { CarriedMatters } from './carried-matters.js';
import { obstaclesOf, type Obstacles, type Plan } from './obstacles.queries.js';
import type { SeriesDate } from './recurrence.rules.js';
import { MeetingSeries, type SeriesOccurrence } from './series.entity.js';

export interface SeriesRow extends MeetingSeries {
  organizer: string;
  hostUnit: string;
  room: string | null;
}

/** One line of the list: a series with its next date. */
export interface SeriesLine {
  id: string;
  title: string;
  hostUnit: string;
  next: string | null;
  starts: string;
  endedAt: string | null;
}

/** A date with its room and its meeting, as the page shows it. */
export interface DateRow extends SeriesOccurrence {
  room: string | null;
  meetingState: string | null;
}

/** The meeting that a series is to be made of: its content, day, time and length as far as it has them. */
export interface ModelMeeting {
  content: ApplicationContent;
  date: string | null;
  starts: string | null;
  minutes: number | null;
}

/** Reads of series, through the filter of what one may know (Q19). */
@Injectable()
export class SeriesQueries {
  constructor(
    private readonly database: Database,
    private readonly carriedMatters: CarriedMatters,
    private readonly freeRooms: FreeRooms,
    private readonly texts: Texts,
  ) {}

  /** Running ones first, then the ended; at most 200. */
  list(act: Act, today: string): Promise<SeriesLine[]> {
    const mayKnow = visible(act.who, 'series', 's.id');
    return this.database.rows<SeriesLine>(
      `SELECT s.id, s.title, u.shortName AS hostUnit, s.starts, s.endedAt,
         (SELECT MIN(o.date) FROM series_occurrence o WHERE o.seriesId = s.id AND o.date >= ?) AS next
       FROM meeting_series s JOIN unit u ON u.id = s.hostUnitId WHERE ${mayKnow.sql}
       ORDER BY CASE WHEN s.endedAt IS NULL THEN 0 ELSE 1 END, s.createdAt DESC, s.id LIMIT 200`,
      [today, ...mayKnow.params],
    );
  }

  /** Throws `NotFound`. */
  async one(act: Act, id: string): Promise<SeriesRow> {
    const mayKnow = visible(act.who, 'series', 's.id');
    const row = isId(id)
      ? await this.database.row<SeriesRow>(
          `SELECT s.*, p.name AS organizer, u.shortName AS hostUnit, r.name AS room FROM meeting_series s
           JOIN person p ON p.id = s.organizerId JOIN unit u ON u.id = s.hostUnitId LEFT JOIN room r ON r.id = s.roomId
           WHERE s.id = ? AND ${mayKnow.sql}`,
          [id, ...mayKnow.params],
        )
      : undefined;
    if (!row) throw new NotFound('series');
    return row;
  }

  /** All dates of a series, in order. */
  dates(id: string): Promise<DateRow[]> {
    return this.database.rows<DateRow>(
      `SELECT o.*, r.name AS room, m.state AS meetingState FROM series_occurrence o
       LEFT JOIN booking b ON b.id = o.bookingId AND b.state <> 'RELEASED'
       LEFT JOIN room r ON r.id = b.roomId LEFT JOIN meeting m ON m.id = o.meetingId
       WHERE o.seriesId = ? ORDER BY o.original`,
      [id],
    );
  }

  /** The meeting that a series is to be made of. Throws `NotAllowed` when it is somebody else's. */
  async model(act: Act, from: string): Promise<ModelMeeting> {
    const rows = rowsOf(this.database);
    const meeting = await meetingFor(rows, act, from);
    if (meeting.organizerId !== act.who.id) throw new NotAllowed();
    const content = await storedContent(rows, meeting);
    const { startsAt, endsAt } = content;
    const local = startsAt ? localOf(startsAt) : undefined;
    const minutes = startsAt && endsAt ? minutesBetween(startsAt, endsAt) : null;
    return { content, starts: local?.time ?? null, date: local?.date ?? null, minutes };
  }

  rooms(): Promise<RoomChoice[]> {
    return this.freeRooms.inUse();
  }

  carried(act: Act, meetingIds: readonly string[]): Promise<ItemContent[]> {
    return this.carriedMatters.of(rowsOf(this.database), act, meetingIds);
  }

  obstacles(dates: readonly SeriesDate[], plan: Plan): Promise<Obstacles> {
    return obstaclesOf(rowsOf(this.database), dates, plan, this.texts);
  }
}

/** Locks a series of one's own. Throws `NotFound` for who may not know of it, `NotAllowed` for others. */
export async function ownSeries(tx: Tx, id: string): Promise<MeetingSeries> {
  const mayKnow = visible(tx.act.who, 'series', 's.id');
  const known =
    isId(id) &&
    (await tx.row(`SELECT 1 AS x FROM meeting_series s WHERE s.id = ? AND ${mayKnow.sql}`, [id, ...mayKnow.params]));
  if (!known) throw new NotFound('series');
  const series = await tx.lock(MeetingSeries, id);
  if (series.organizerId !== tx.act.who.id) throw new NotAllowed();
  return series;
}
