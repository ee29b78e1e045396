import { Injectable } from '@nestjs/common';
import { Calendars } from '../../platform/clock/calendars.js';
import { Texts } from '../../platform/text/texts.js';
import { ListQueries } from '../list/list.queries.js';
import type { ListQuery } from '../list/list.form.js';
import { dayViews, type DaysOf } from './calendar.view.js';

/** The days of a calendar in the organ's working calendar, and the units that its filter means. */
@Injectable()
export class CalendarDays {
  constructor(
    private readonly calendars: Calendars,
    private readonly lists: ListQueries,
    private readonly texts: Texts,
  ) {}

  of(parts: Omit<DaysOf, 'calendar'>) {
    return dayViews({ ...parts, calendar: this.calendars.current }, this.texts);
  }

  /** Undefined when no unit is named. */
  async units(words: string): Promise<string[] | undefined> {
    return (await this.lists.filter({ unit: words } as ListQuery)).unitIds;
  }
}
