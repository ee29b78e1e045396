import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { resourcePaths } from '../../resources/resources.js';
import { paths } from '../meetings.paths.js';
import { CalendarDays } from './calendar-days.js';
import type { CalendarQuery } from './calendar.form.js';
import { CalendarQueries, mostShown, type CalendarRow } from './calendar.queries.js';
import { calendarViews, daysOf, periodOf, type CalendarView } from './calendar.rules.js';
import { Feeds } from './feeds.js';
import { Calendarists } from './whose.js';

/** 日程 (WB4): one's own meetings, those of the unit, of the organ or of a leader, by day, week or month. */
@Injectable()
export class CalendarPages {
  constructor(
    private readonly calendarists: Calendarists,
    private readonly queries: CalendarQueries,
    private readonly days: CalendarDays,
    private readonly feeds: Feeds,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, asked: Submitted<CalendarQuery>): Promise<Page> {
    const today = localDateOf(act.at);
    const { who = '', unit = '' } = asked.value;
    const view = asked.value.view ?? 'week';
    const date = asked.value.date ?? today;
    const period = periodOf(view, date);
    const { whose, options } = await this.calendarists.choose(act, who || (unit ? 'organ' : ''));
    const found = await this.queries.meetings(act, whose, period, await this.days.units(unit));
    const away = whose.kind === 'person' ? await this.queries.away(whose.id, period) : [];
    const rows = found.slice(0, mostShown);
    const days = this.days.of({ days: daysOf(period.first, period.last), today, rows, away });
    const shown = view === 'month' ? days.filter((day) => day.meetings.length || day.away || day.today) : days;
    const model = {
      days: shown,
      none: rows.length === 0,
      period: `${screenDate(period.first, today)}–${screenDate(period.last, today)}`,
      reset: asked.ok ? undefined : this.texts.t('meetings.list.reset'),
      more: this.more(found),
      filter: { view, date, unit, options },
      feed: whose.kind === 'mine' ? await this.feed(act) : undefined,
      nav: this.navigation({ view, who, unit }, date, period, today),
      rooms: resourcePaths.bookings({ view, date }),
    };
    const title = this.texts.t('meetings.calendar.title');
    return new Page('meetings/calendar', title, model, { crumbs: [{ label: title }], menu: '/' });
  }

  private more(found: readonly CalendarRow[]): string | undefined {
    return found.length > mostShown ? this.texts.t('calendar.more', { n: mostShown }) : undefined;
  }

  private async feed(act: Act) {
    const feed = await this.feeds.of(act.who.id);
    return {
      make: paths.calendarFeeds(),
      act: this.texts.t(`calendar.feed.${feed ? 'replace' : 'make'}`),
      since: feed && this.texts.t('calendar.feed.since', { when: screenDate(localDateOf(feed.createdAt)) }),
      revoke: feed && paths.feedRevocation(feed.id),
    };
  }

  private navigation(
    kept: { view: CalendarView; who: string; unit: string },
    date: string,
    period: ReturnType<typeof periodOf>,
    today: string,
  ) {
    const link = (key: string, to: Record<string, string>, current = false) => ({
      label: this.texts.t(`meetings.calendar.${key}`),
      url: paths.calendar({ ...kept, ...to }),
      current,
    });
    return [
      link('before', { date: period.before }),
      link('today', { date: today }),
      link('after', { date: period.after }),
      ...calendarViews.map((one) => link(one, { view: one, date }, one === kept.view)),
    ];
  }
}
