import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { ifCleared } from '../../platform/access/principal.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { setAudience } from '../../secrecy/secrecy.js';
import { peopleOf, type ApplicationContent } from '../application/application.js';
import { storedContent } from '../application/stored.queries.js';
import { meetingFor } from '../meeting/meeting.queries.js';
import { seriesDates } from './recurrence.rules.js';
import { MeetingSeries, SeriesOccurrence } from './series.entity.js';
import { recurrenceOf, type SeriesForm } from './series.form.js';
import { ownSeries } from './series.queries.js';
import { bookDate } from './series-room.js';
import { datesFaults, recurrenceFaults, type SeriesTemplate } from './series.rules.js';

/** Beginning and ending series (MT22). */
@Injectable()
export class SeriesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** Makes a series of a meeting of one's own, with all its dates and their rooms; returns its id. */
  create(act: Act, form: SeriesForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const recurrence = recurrenceOf(form);
      refuse(recurrenceFaults(recurrence, localDateOf(act.at)));
      const dates = seriesDates(recurrence, this.calendars.current);
      refuse(datesFaults(dates));
      const series = await insertSeries(tx, form);
      const heads = headsOf(series);
      const occurrences = [];
      for (const { original, date, note } of dates) {
        const { starts, minutes, roomId } = series;
        const wanted = { date, starts, minutes, roomId, bookingId: null };
        const bookingId = await bookDate(tx, series, wanted, heads);
        occurrences.push({ id: newId(), seriesId: series.id, original, note, ...wanted, bookingId, ownTime: false });
      }
      await tx.insert(SeriesOccurrence, occurrences);
      tx.audit({ act: 'series.create', subject: 'series', id: series.id, detail: { dates: dates.length } });
      return series.id;
    });
  }

  /** No further meetings: the dates to come are cancelled and their rooms given back; past ones stay. */
  end(act: Act, id: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const series = await ownSeries(tx, id);
      if (series.endedAt) throw new Refused({ key: 'series.ended' });
      const today = localDateOf(act.at);
      const dates = await tx.find(SeriesOccurrence, { seriesId: id }, { original: 'ASC' });
      for (const one of dates.filter((other) => other.date && other.date >= today && !other.meetingId)) {
        await bookDate(tx, series, { ...one, date: null }, 0);
        await tx.change(SeriesOccurrence, one, { date: null, note: 'CANCELLED', reason, bookingId: null });
      }
      await tx.change(MeetingSeries, series, { endedAt: act.at, endReason: reason });
      tx.audit({ act: 'series.end', subject: 'series', id });
      return id;
    });
  }
}

async function insertSeries(tx: Tx, form: SeriesForm): Promise<MeetingSeries> {
  const rows = rowsOf(tx);
  const meeting = await meetingFor(rows, tx.act, form.from);
  if (meeting.organizerId !== tx.act.who.id) throw new NotAllowed();
  const content = await storedContent(rows, meeting);
  const { interval: everyNth, ...recurrence } = recurrenceOf(form);
  const series = {
    ...{ id: newId(), title: form.title, type: content.type, label: content.label, organizerId: tx.act.who.id },
    ...{ hostUnitId: content.hostUnitId, template: JSON.stringify(templateOf(content, form.title)) },
    ...recurrence,
    ...{ everyNth, starts: form.starts, minutes: form.minutes, roomId: form.roomId, createdAt: tx.act.at, version: 1 },
  };
  await tx.insert(MeetingSeries, series);
  const own = `person:${tx.act.who.id}`;
  const concerned = peopleOf(content).map((person) => `person:${person}`);
  const principals =
    content.label === 'WORK_SECRET' ? [own, ...concerned.map(ifCleared)] : ['organ', own, ...concerned];
  await setAudience(tx, { kind: 'series', id: series.id }, tx.act.at, principals);
  return tx.one(MeetingSeries, { id: series.id });
}

/** What may be taken from one meeting for all: not its time, its room, its haste, nor the ids of its items. */
function templateOf(content: ApplicationContent, title: string): SeriesTemplate {
  const { startsAt, endsAt, roomId, urgentReason, ...kept } = content;
  void [startsAt, endsAt, roomId, urgentReason];
  return { ...kept, title, items: content.items.map((item) => ({ ...item, id: undefined, topicId: undefined })) };
}

/** How many people the room of a series must hold. */
export function headsOf(series: MeetingSeries): number {
  const template = JSON.parse(series.template) as ApplicationContent;
  return peopleOf(template).length;
}
