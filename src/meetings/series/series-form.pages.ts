import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { addDays, localDateOf, weekdayOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../meetings.paths.js';
import { holidayRules, rhythms, seriesDates } from './recurrence.rules.js';
import { nthChoices, recurrenceOf, SeriesForm, weekdayChoices } from './series.form.js';
import { SeriesPages } from './series.pages.js';
import { SeriesQueries } from './series.queries.js';
import { datesFaults, recurrenceFaults } from './series.rules.js';
import { previewTable, provisionalWords, ruleWords } from './series.view.js';

/** The form of a new series, and its dates one by one before anything is kept. */
@Injectable()
export class SeriesFormPages {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly pages: SeriesPages,
    private readonly formViews: FormViews,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  async ask(act: Act, from: string, again?: Submitted<SeriesForm>): Promise<Page> {
    const model = await this.queries.model(act, from);
    const first = model.date && model.date > localDateOf(act.at) ? model.date : addDays(localDateOf(act.at), 1);
    const values = {
      ...{ from, title: model.content.title, rhythm: 'WEEKLY', everyNth: '1', holidays: 'LATER' },
      ...{ weekday: String(weekdayOf(first) || 7), startsOn: first, endsOn: addDays(first, 364) },
      ...{ starts: model.starts ?? '09:00', minutes: String(model.minutes ?? 60), roomId: model.content.roomId },
    };
    const form = this.formViews.view({
      form: SeriesForm,
      action: paths.newSeries(),
      values,
      options: await this.options(),
      again,
    });
    const preview = again?.intent === 'preview' && again.ok ? await this.preview(again, model.content) : {};
    return this.pages.page('series/new', this.texts.t('series.newTitle'), {
      form,
      back: paths.meeting(from),
      ...preview,
    });
  }

  /** What a rule would make; its faults go into the form. */
  private async preview(
    form: Submitted<SeriesForm>,
    people: { convenerId: string | null; chairId: string | null; recorderId: string | null },
  ) {
    const recurrence = recurrenceOf(form.value);
    const dates = seriesDates(recurrence, this.calendars.current);
    const { starts, minutes, roomId } = form.value;
    const needed = [people.convenerId, people.chairId, people.recorderId].filter((id): id is string => id !== null);
    const obstacles = await this.queries.obstacles(dates, { starts, minutes, roomId, people: needed });
    const years = this.calendars.provisionalYears(dates.map(({ original }) => original));
    return {
      words: ruleWords(recurrence, this.texts),
      provisional: provisionalWords(years, this.texts),
      preview: previewTable(dates, obstacles, this.texts),
    };
  }

  /** Adds what the rules refuse to the form, so that a preview says the same as the act. */
  check(act: Act, form: Submitted<SeriesForm>): void {
    const recurrence = recurrenceOf(form.value);
    const faults = recurrenceFaults(recurrence, localDateOf(act.at));
    const found = faults.length ? faults : datesFaults(seriesDates(recurrence, this.calendars.current));
    form.faults.push(...found.map((fault) => ({ ...fault, field: fault.field ?? 'startsOn' })));
  }

  private async options() {
    const rooms = await this.queries.rooms();
    const words = (key: string, values: readonly string[]) =>
      values.map((value) => ({ value, label: this.texts.t(`series.${key}.${value}`) }));
    return {
      rhythm: words('rhythm', rhythms),
      weekday: words('weekday', weekdayChoices),
      nth: words('whichOne', nthChoices),
      holidays: words('holidays', holidayRules),
      roomId: rooms.map(({ id, name, site, capacity }) => ({
        value: id,
        label: `${site} ${name}`,
        hint: this.texts.t('meetings.seats', { n: capacity }),
      })),
    };
  }
}
