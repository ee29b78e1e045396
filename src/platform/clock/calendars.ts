import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Kept } from '../database/kept.js';
import type { CalendarDay, CalendarYear } from './calendar.entity.js';
import { isProvisional, type WorkingCalendar } from './working-days.rules.js';

/** The organ's working calendar, in memory. */
@Injectable()
export class Calendars implements OnModuleInit {
  private readonly kept: Kept<WorkingCalendar>;

  constructor(private readonly database: Database) {
    this.kept = new Kept(
      () => this.stamp(),
      () => this.load(),
    );
  }

  async onModuleInit(): Promise<void> {
    await this.reload();
  }

  /** The calendar as it stands, for the rules of `working-days.rules.ts`. */
  get current(): WorkingCalendar {
    return this.kept.current;
  }

  reload(): Promise<void> {
    return this.kept.reload();
  }

  /** Years of these dates whose notice has not come: pages that count working days in them say so (Q18). */
  provisionalYears(dates: readonly string[]): number[] {
    const years = dates.filter((date) => isProvisional(this.current, date)).map((date) => Number(date.slice(0, 4)));
    return [...new Set(years)].sort();
  }

  private async stamp(): Promise<string> {
    const years = await this.database.rows<CalendarYear>('SELECT year, version FROM calendar_year ORDER BY year');
    return years.map(({ year, version }) => `${year}:${version}`).join();
  }

  private async load(): Promise<WorkingCalendar> {
    const days = await this.database.rows<CalendarDay>('SELECT date, kind FROM calendar_day');
    const years = await this.database.rows<CalendarYear>("SELECT year FROM calendar_year WHERE state = 'CONFIRMED'");
    return {
      special: new Map(days.map((day) => [day.date, day.kind])),
      confirmed: new Set(years.map(({ year }) => year)),
    };
  }
}
