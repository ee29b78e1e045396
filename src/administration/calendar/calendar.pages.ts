import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { FormView } from '../../platform/web/form-view.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../administration.paths.js';
import { ConfirmationForm, DayForm, dayKinds, ImportForm, yearStates } from './calendar.form.js';
import { monthsOf } from './calendar.rules.js';

interface YearRow {
  state: string;
  documentNumber: string | null;
}

/** A form of the page that came back; its kind is the form's class. */
type Again = Submitted<DayForm> | Submitted<ImportForm> | Submitted<ConfirmationForm>;

/** The working calendar of a year (AD7). */
@Injectable()
export class CalendarPages {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  /** Throws `NotFound` for what is no year of the calendar. */
  async show(act: Act, text: string, again?: Again): Promise<Page> {
    const year = yearOf(text);
    const [days, row] = await Promise.all([this.days(year), this.year(year)]);
    const confirmed = row?.state === 'CONFIRMED';
    const months = monthsOf(year, this.calendars.current).map((weeks, month) => ({
      name: this.t('month', { n: month + 1 }),
      weeks,
    }));
    const forms = this.forms(year, row, again);
    const failed = Object.values(forms).find((form) => form.errors.length);
    const tag = { kind: confirmed ? 'ok' : 'wait', label: this.t(`state.${row?.state ?? 'PROVISIONAL'}`) };
    const acts = [year - 1, year + 1].map((other) => ({
      label: this.t('yearLink', { year: other }),
      url: paths.calendar(other),
    }));
    const model = {
      tag,
      acts,
      months,
      days,
      forms,
      form: failed,
      notice: row?.documentNumber,
      provisional: !confirmed,
    };
    const title = this.t('title', { year });
    const crumbs = [{ label: this.texts.t('administration.title'), url: paths.desk() }, { label: title }];
    const weekdays = this.t('weekdays').split(' ');
    return new Page(
      'administration/calendar',
      title,
      { ...model, weekdays, year, today: localDateOf(act.at) },
      { crumbs, menu: '/admin' },
    );
  }

  private async days(year: number) {
    const rows = await this.database.rows<{ date: string; kind: string; name: string }>(
      'SELECT date, kind, name FROM calendar_day WHERE date >= ? AND date <= ? ORDER BY date',
      [`${year}-01-01`, `${year}-12-31`],
    );
    return rows.map((row) => ({ name: row.name, date: screenDate(row.date), kind: this.t(`kinds.${row.kind}`) }));
  }

  private year(year: number): Promise<YearRow | undefined> {
    return this.database.row<YearRow>('SELECT state, documentNumber FROM calendar_year WHERE year = ?', [year]);
  }

  private forms(year: number, row: YearRow | undefined, again?: Again): Record<'one' | 'all' | 'state', FormView> {
    const of = <T extends object>(form: new () => T) =>
      again?.form === (form as unknown) ? (again as Submitted<T>) : undefined;
    const choices = (names: readonly string[], prefix: string) =>
      names.map((value) => ({ value, label: this.t(`${prefix}.${value}`) }));
    const one = { form: DayForm, action: paths.calendarDays(year), options: { kind: choices(dayKinds, 'kinds') } };
    const all = { form: ImportForm, action: paths.calendarImport(year), multipart: true };
    const state = {
      form: ConfirmationForm,
      action: paths.calendarConfirmation(year),
      options: { state: choices(yearStates, 'state') },
      values: { state: row?.state ?? 'PROVISIONAL', documentNumber: row?.documentNumber ?? '' },
    };
    return {
      one: this.formViews.view({ ...one, again: of(DayForm) }),
      all: this.formViews.view({ ...all, again: of(ImportForm) }),
      state: this.formViews.view({ ...state, again: of(ConfirmationForm) }),
    };
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`administration.calendar.${key}`, args);
  }
}

/** Throws `NotFound`. */
export function yearOf(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new NotFound('year');
  return Number(text);
}
