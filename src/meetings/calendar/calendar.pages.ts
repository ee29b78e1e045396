import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { nearDay, screenDate } from '../../platform/clock/format.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { addDays, instantAt, localDateOf, localOf } from '../../platform/clock/instant.js';
import { isWorkday } from '../../platform/clock/working-days.rules.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { visible } from '../../secrecy/secrecy.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import { stateTag } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import type { CalendarQuery } from './calendar.form.js';
import { Feeds } from './feeds.js';
import { calendarViews, daysOf, periodOf, type CalendarView } from './calendar.rules.js';

interface Row {
  id: string;
  title: string;
  state: MeetingState;
  startsAt: string;
  endsAt: string;
  room: string | null;
  place: string | null;
}

/** 日程 (WB4): the meetings one takes part in, by day, week or month. */
@Injectable()
export class CalendarPages {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly feeds: Feeds,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, asked: Submitted<CalendarQuery>): Promise<Page> {
    const today = localDateOf(act.at);
    const view = asked.value.view ?? 'week';
    const date = asked.value.date ?? today;
    const period = periodOf(view, date);
    const rows = await this.mine(act, period.first, period.last);
    const days = daysOf(period.first, period.last).map((day) => ({
      name: screenDate(day, today),
      near: nearDay(day, today),
      today: day === today,
      off: !isWorkday(this.calendars.current, day),
      meetings: rows
        .filter((row) => localDateOf(row.startsAt) <= day && localDateOf(row.endsAt) >= day)
        .map((row) => this.line(row)),
    }));
    const title = this.texts.t('meetings.calendar.title');
    const shown = view === 'month' ? days.filter((day) => day.meetings.length || day.today) : days;
    const model = {
      days: shown,
      none: rows.length === 0,
      period: `${screenDate(period.first, today)}–${screenDate(period.last, today)}`,
      reset: asked.ok ? undefined : this.texts.t('meetings.list.reset'),
      feed: await this.feed(act),
      nav: this.navigation(view, date, period, today),
    };
    return new Page('meetings/calendar', title, model, { crumbs: [{ label: title }], menu: '/' });
  }

  private mine(act: Act, first: string, last: string): Promise<Row[]> {
    const mayKnow = visible(act.who, 'meeting', 'm.id');
    const { id } = act.who;
    return this.database.rows<Row>(
      `SELECT m.id, m.title, m.state, m.startsAt, m.endsAt, r.name AS room, m.place
       FROM meeting m LEFT JOIN room r ON r.id = m.roomId
       WHERE m.startsAt < ? AND m.endsAt >= ? AND m.startsAt >= ? AND m.state NOT IN ('DRAFT', 'REJECTED')
         AND (m.organizerId = ? OR m.chairId = ? OR m.recorderId = ? OR m.convenerId = ? OR EXISTS (
           SELECT 1 FROM meeting_person mp WHERE mp.meetingId = m.id AND mp.personId = ?)) AND ${mayKnow.sql}
       ORDER BY m.startsAt, m.id LIMIT 500`,
      [
        instantAt(addDays(last, 1), '00:00'),
        instantAt(first, '00:00'),
        instantAt(addDays(first, -14), '00:00'),
        ...[id, id, id, id, id],
        ...mayKnow.params,
      ],
    );
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

  private line(row: Row) {
    return {
      time: `${localOf(row.startsAt).time}–${localOf(row.endsAt).time}`,
      title: row.title,
      off: row.state === 'CANCELLED' || row.state === 'POSTPONED',
      url: paths.meeting(row.id),
      where: row.room ?? row.place ?? '',
      tag: stateTag(row.state, this.texts),
    };
  }

  private navigation(view: CalendarView, date: string, period: ReturnType<typeof periodOf>, today: string) {
    const link = (key: string, to: Record<string, string>, current = false) => ({
      label: this.texts.t(`meetings.calendar.${key}`),
      url: paths.calendar(to),
      current,
    });
    return [
      link('before', { view, date: period.before }),
      link('today', { view, date: today }),
      link('after', { view, date: period.after }),
      ...calendarViews.map((one) => link(one, { view: one, date }, one === view)),
    ];
  }
}
