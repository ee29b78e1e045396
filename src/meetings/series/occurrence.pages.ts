import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenDate } from '../../platform/clock/format.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../meetings.paths.js';
import { CancelDateForm, EndingForm, OccurrenceForm } from './series.form.js';
import { SeriesPages } from './series.pages.js';
import { SeriesQueries, type DateRow, type SeriesRow } from './series.queries.js';
import { scopes } from './series.rules.js';

/** The pages that ask before something is done with one date, or with the whole series. */
@Injectable()
export class OccurrencePages {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly pages: SeriesPages,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  /** 办理本次: what the application will start with. */
  async apply(act: Act, id: string, original: string): Promise<Page> {
    const { series, row, rows } = await this.date(act, id, original);
    const before = rows.filter((one) => one.date && row.date && one.date < row.date && one.meetingId).reverse();
    const meetings = before.slice(0, 6).map((one) => one.meetingId!);
    const carried = await this.queries.carried(act, meetings);
    const title = this.texts.t('series.apply.title', { date: screenDate(row.date ?? row.original) });
    const model = {
      action: paths.occurrence(id, original),
      carried,
      row,
      back: paths.series(id),
      meeting: row.meetingId && paths.meeting(row.meetingId),
    };
    return this.pages.page('series/apply', title, model, series);
  }

  async change(act: Act, id: string, original: string, again?: Submitted<OccurrenceForm>): Promise<Page> {
    const { series, row } = await this.date(act, id, original);
    const rooms = await this.queries.rooms();
    const values = {
      date: row.date,
      starts: row.starts,
      minutes: String(row.minutes),
      roomId: row.roomId,
      scope: 'THIS',
    };
    const form = this.formViews.view({
      form: OccurrenceForm,
      action: paths.occurrenceChange(id, original),
      values,
      options: {
        scope: scopes.map((value) => ({ value, label: this.texts.t(`series.scope.${value}`) })),
        roomId: rooms.map((room) => ({ value: room.id, label: `${room.site} ${room.name}` })),
      },
      version: row.version,
      again,
    });
    const title = this.texts.t('series.change.title', { date: screenDate(row.date ?? original) });
    return this.pages.page('series/change', title, { form, back: paths.series(id) }, series);
  }

  async cancel(act: Act, id: string, original: string, again?: Submitted<CancelDateForm>): Promise<Page> {
    const { series, row } = await this.date(act, id, original);
    const form = this.formViews.view({
      form: CancelDateForm,
      action: paths.occurrenceCancellation(id, original),
      again,
    });
    const title = this.texts.t('series.cancel.title', { date: screenDate(row.date ?? original) });
    const model = {
      form,
      ask: this.texts.t('series.cancel.ask'),
      act: this.texts.t('series.cancel.act'),
      back: paths.series(id),
    };
    return this.pages.page('series/reason', title, model, series);
  }

  async end(act: Act, id: string, again?: Submitted<EndingForm>): Promise<Page> {
    const series = await this.mine(act, id);
    const form = this.formViews.view({ form: EndingForm, action: paths.seriesEnding(id), again });
    const model = {
      form,
      ask: this.texts.t('series.ending.ask'),
      act: this.texts.t('series.ending.act'),
      back: paths.series(id),
    };
    return this.pages.page('series/reason', this.texts.t('series.ending.title'), model, series);
  }

  private async mine(act: Act, id: string): Promise<SeriesRow> {
    const series = await this.queries.one(act, id);
    if (series.organizerId !== act.who.id) throw new NotAllowed();
    return series;
  }

  private async date(
    act: Act,
    id: string,
    original: string,
  ): Promise<{ series: SeriesRow; row: DateRow; rows: DateRow[] }> {
    const series = await this.mine(act, id);
    const rows = await this.queries.dates(id);
    const row = rows.find((one) => one.original === original);
    if (!row) throw new NotFound('series_occurrence');
    return { series, row, rows };
  }
}
