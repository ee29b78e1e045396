import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { marks, rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refused } from '../../platform/web/errors.js';
import { Booking, spanOf } from '../../resources/resources.js';
import { writeDraft } from '../application/draft.writer.js';
import { CarriedMatters } from './carried-matters.js';
import type { OccurrenceForm } from './series.form.js';
import { MeetingSeries, SeriesOccurrence } from './series.entity.js';
import { ownSeries } from './series.queries.js';
import { bookDate } from './series-room.js';
import { headsOf } from './series.service.js';
import { reached, type SeriesTemplate } from './series.rules.js';

/** Acts on one date of a series: change it, cancel it, apply for its meeting. */
@Injectable()
export class OccurrenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly carried: CarriedMatters,
  ) {}

  /** Changes time or room of this date, of the following, or of all to come; the day itself only of this one. */
  change(act: Act, id: string, original: string, form: OccurrenceForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const series = await ownSeries(tx, id);
      const chosen = await open(tx, id, original);
      const { date, starts, minutes, roomId, scope } = form;
      if (date < localDateOf(act.at)) throw new Refused({ key: 'series.faults.past', field: 'date' });
      if (scope !== 'THIS' && date !== chosen.date) throw new Refused({ key: 'series.change.oneDay', field: 'date' });
      const all = await tx.find(SeriesOccurrence, { seriesId: id }, { original: 'ASC' });
      for (const one of reached(all, chosen, scope, localDateOf(act.at))) {
        const own = scope === 'THIS';
        const wanted = { date: own ? date : one.date, starts, minutes, roomId, bookingId: one.bookingId };
        const bookingId = await bookDate(tx, series, wanted, headsOf(series));
        const seen = one.id === chosen.id ? { id: one.id, version } : one;
        await tx.change(SeriesOccurrence, seen, { ...wanted, bookingId, ownTime: own });
      }
      if (scope !== 'THIS') await tx.change(MeetingSeries, series, { starts, minutes, roomId });
      tx.audit({ act: 'series.change', subject: 'series', id, detail: { original, scope, starts, minutes, roomId } });
      return id;
    });
  }

  /** This date is not held; its room is given back. */
  cancel(act: Act, id: string, original: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const series = await ownSeries(tx, id);
      const one = await open(tx, id, original);
      await bookDate(tx, series, { ...one, date: null }, 0);
      await tx.change(SeriesOccurrence, one, { date: null, note: 'CANCELLED', reason, bookingId: null });
      tx.audit({ act: 'series.cancel', subject: 'series', id, detail: { original } });
      return id;
    });
  }

  /**
   * Begins the application for this date: people who still serve, standing items, what the last meetings left open; its
   * room goes with it (S2.K1). Pressed twice, the second shows the first one's meeting. Returns the meeting's id.
   */
  apply(act: Act, id: string, original: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const series = await ownSeries(tx, id);
      const one = await held(tx, id, original);
      if (one.meetingId) return one.meetingId;
      const template = JSON.parse(series.template) as SeriesTemplate;
      const span = spanOf({ ...one, date: one.date });
      const items = [...template.items, ...(await this.carried.of(rowsOf(tx), act, await earlier(tx, id, one.date)))];
      const people = await stillServing(tx, template);
      const content = { ...people, items, ...span, roomId: await roomIn(tx, one), urgentReason: '' };
      const meeting = await writeDraft(tx, {}, content);
      if (one.bookingId) await tx.update(Booking, { id: one.bookingId }, { meetingId: meeting.id });
      await tx.change(SeriesOccurrence, one, { meetingId: meeting.id });
      tx.audit({ act: 'series.apply', subject: 'meeting', id: meeting.id, detail: { series: id, original } });
      return meeting.id;
    });
  }
}

type Held = SeriesOccurrence & { date: string };

async function held(tx: Tx, seriesId: string, original: string): Promise<Held> {
  const [one] = await tx.find(SeriesOccurrence, { seriesId, original });
  if (!one) throw new NotFound('series_occurrence');
  if (!one.date) throw new Refused({ key: 'series.notHeld' });
  return one as Held;
}

/** A date that can still be changed: held, and not applied for. */
async function open(tx: Tx, seriesId: string, original: string): Promise<Held> {
  const one = await held(tx, seriesId, original);
  if (one.meetingId) throw new Refused({ key: 'series.appliedFor' });
  return one;
}

/** The meetings of the series before a day, latest first: whose open matters are carried. */
async function earlier(tx: Tx, seriesId: string, date: string): Promise<string[]> {
  const rows = await tx.rows<{ meetingId: string }>(
    `SELECT meetingId FROM series_occurrence WHERE seriesId = ? AND date < ? AND meetingId IS NOT NULL
     ORDER BY date DESC LIMIT 6`,
    [seriesId, date],
  );
  return rows.map((row) => row.meetingId);
}

async function roomIn(tx: Tx, one: SeriesOccurrence): Promise<string | null> {
  if (!one.bookingId) return null;
  const booking = await tx.one(Booking, { id: one.bookingId });
  return booking.state === 'RELEASED' ? null : booking.roomId;
}

/** The template without those who have left. */
async function stillServing(tx: Tx, template: SeriesTemplate): Promise<SeriesTemplate> {
  const { initiatorId, convenerId, chairId, recorderId, memberIds, nonVotingIds, expertIds, items } = template;
  const presenters = items.map((item) => item.presenterId);
  const named = [
    initiatorId,
    convenerId,
    chairId,
    recorderId,
    ...memberIds,
    ...nonVotingIds,
    ...expertIds,
    ...presenters,
  ];
  const ids = [...new Set(named.filter((id): id is string => id !== null))];
  const rows = ids.length
    ? await tx.rows<{ id: string }>(`SELECT id FROM person WHERE active = 1 AND id IN (${marks(ids)})`, ids)
    : [];
  const active = new Set(rows.map((row) => row.id));
  const one = (id: string | null) => (id && active.has(id) ? id : null);
  const some = (ids: string[]) => ids.filter((id) => active.has(id));
  return {
    ...template,
    ...{
      initiatorId: one(initiatorId),
      convenerId: one(convenerId),
      chairId: one(chairId),
      recorderId: one(recorderId),
    },
    ...{ memberIds: some(memberIds), nonVotingIds: some(nonVotingIds), expertIds: some(expertIds) },
    items: items.map((item) => ({ ...item, presenterId: one(item.presenterId) })),
  };
}
