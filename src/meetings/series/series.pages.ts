import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { paperDate, screenDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { paths } from '../meetings.paths.js';
import { SeriesQueries, type SeriesRow } from './series.queries.js';
import { datesTable, provisionalWords, ruleWords } from './series.view.js';

/** 例会 (MT22): the list and one series. */
@Injectable()
export class SeriesPages {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const lines = await this.queries.list(act, localDateOf(act.at));
    const columns = ['title', 'unit', 'next'].map((key) => ({ label: this.t(`column.${key}`) }));
    const rows = lines.map((line) => ({
      cells: [
        { label: columns[0]!.label, text: line.title, url: paths.series(line.id) },
        { label: columns[1]!.label, text: line.hostUnit },
        { label: columns[2]!.label, text: this.next(line) },
      ],
    }));
    const table = { caption: this.t('title'), columns, rows };
    const empty = rows.length
      ? undefined
      : { text: this.t('empty'), url: paths.meetings({ role: 'organizer' }), label: this.t('toMine') };
    return this.page('series/list', this.t('title'), { table, empty });
  }

  async show(act: Act, id: string): Promise<Page> {
    const series = await this.queries.one(act, id);
    const dates = await this.queries.dates(id);
    const mine = series.organizerId === act.who.id && !series.endedAt;
    const today = localDateOf(act.at);
    const provisional = this.calendars.provisionalYears(dates.map((one) => one.original));
    const model = {
      facts: this.facts(series),
      upcoming: datesTable(
        dates.filter((one) => (one.date ?? one.original) >= today),
        id,
        mine ? today : null,
        this.texts,
      ),
      past: datesTable(
        dates.filter((one) => (one.date ?? one.original) < today),
        id,
        null,
        this.texts,
      ),
      provisional: provisionalWords(provisional, this.texts),
      ended: series.endedAt ? this.t('endedBecause', { reason: series.endReason ?? '' }) : undefined,
      acts: mine ? [{ label: this.t('ending.title'), url: paths.seriesEnding(id) }] : [],
    };
    return this.page('series/series', series.title, model, series);
  }

  /** A page of one series, with its trail. */
  page(view: string, title: string, model: object, series?: Pick<SeriesRow, 'id' | 'title'>): Page {
    const trail = [
      { label: this.texts.t('meetings.list.title'), url: paths.meetings() },
      { label: this.t('title'), url: view === 'series/list' ? undefined : paths.allSeries() },
    ];
    const own = series && title !== series.title ? [{ label: series.title, url: paths.series(series.id) }] : [];
    const last = view === 'series/list' ? [] : [{ label: title }];
    return new Page(view, title, model, { crumbs: [...trail, ...own, ...last], menu: '/meetings' });
  }

  private facts(series: SeriesRow) {
    const recurrence = { ...series, interval: series.everyNth };
    const fact = (key: string, value: string | null) => (value ? [{ label: this.t(`fact.${key}`), value }] : []);
    return [
      ...fact('rule', ruleWords(recurrence, this.texts)),
      ...fact('span', `${paperDate(series.startsOn)}—${paperDate(series.endsOn)}`),
      ...fact('time', this.t('timeOf', { starts: series.starts, minutes: series.minutes })),
      ...fact('room', series.room),
      ...fact('unit', series.hostUnit),
      ...fact('organizer', series.organizer),
    ];
  }

  private next(line: { next: string | null; starts: string; endedAt: string | null }): string {
    if (line.endedAt) return this.t('over');
    return line.next ? `${screenDate(line.next)}${line.starts}` : this.t('noneLeft');
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`series.${key}`, args);
  }
}
