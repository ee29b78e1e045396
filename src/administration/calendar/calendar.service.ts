import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { CalendarDay, CalendarYear } from '../../platform/clock/calendar.entity.js';
import { Calendars } from '../../platform/clock/calendars.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import type { ConfirmationForm, DayForm } from './calendar.form.js';
import type { EnteredDay } from './calendar.rules.js';

/** Keeps the working calendar (domain §9): single days, a whole year's notice, and whether the year is confirmed. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  setDay(act: Act, year: number, form: DayForm): Promise<number> {
    return this.write(act, year, async (tx) => {
      refuse([
        Number(form.date.slice(0, 4)) !== year && {
          key: 'administration.calendar.otherYear',
          args: { year },
          field: 'date',
        },
      ]);
      await tx.remove(CalendarDay, { date: form.date });
      const { date, kind, name } = form;
      if (kind !== 'NORMAL') await tx.insert(CalendarDay, { date, kind, name });
      tx.audit({ act: 'calendar.day', subject: 'calendar', detail: { date, kind } });
    });
  }

  /** Replaces all days of the year by the notice's. */
  importDays(act: Act, year: number, days: readonly EnteredDay[]): Promise<number> {
    return this.write(act, year, async (tx) => {
      await tx.run('DELETE FROM calendar_day WHERE date >= ? AND date <= ?', [`${year}-01-01`, `${year}-12-31`]);
      await tx.insert(CalendarDay, [...days]);
      tx.audit({ act: 'calendar.import', subject: 'calendar', detail: { year, days: days.length } });
    });
  }

  confirm(act: Act, year: number, form: ConfirmationForm): Promise<number> {
    return this.write(act, year, async (tx) => {
      const { state, documentNumber } = form;
      const missing = state === 'CONFIRMED' && !documentNumber;
      refuse([missing && { key: 'administration.calendar.numberNeeded', field: 'documentNumber', source: 'S3.N3' }]);
      await tx.update(CalendarYear, { year }, { state, documentNumber: documentNumber || null });
      tx.audit({ act: 'calendar.confirm', subject: 'calendar', detail: { year, state } });
    });
  }

  private async write(act: Act, year: number, work: (tx: Tx) => Promise<void>): Promise<number> {
    await this.unitOfWork.run(act, async (tx) => {
      const raised = await tx.update(CalendarYear, { year }, { version: () => 'version + 1' });
      if (!raised) await tx.insert(CalendarYear, { year, state: 'PROVISIONAL', documentNumber: null });
      await work(tx);
      return year;
    });
    await this.calendars.reload();
    return year;
  }
}
