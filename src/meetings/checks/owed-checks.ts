import { Injectable } from '@nestjs/common';
import { instantAt, localDateOf, type Instant } from '../../platform/clock/instant.js';
import { addWorkingDays } from '../../platform/clock/working-days.rules.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { paths } from '../meetings.paths.js';
import { preparationFaults } from '../preparation/preparation.rules.js';
import { MeetingSettings } from '../settings.js';
import { checkersOf, checksOf } from './check.queries.js';
import { isSettled, owedUntil } from './check.rules.js';

/** Whose turn the checks of a meeting are, and until when. */
@Injectable()
export class OwedChecks {
  constructor(private readonly settings: MeetingSettings) {}

  /** The end of work on the last working day before the meeting (T−1). */
  dueAt(startsAt: string, at: string): Instant {
    const day = addWorkingDays(this.settings.calendar, localDateOf(startsAt), -1);
    return instantAt(day, this.settings.lead(localDateOf(at)).cutOff);
  }

  /** Puts the open checks on the list of whoever owes them; to be called by every act that changes what or who. */
  async refresh(tx: Tx, meeting: Meeting): Promise<void> {
    const about = { kind: 'meeting', id: meeting.id };
    await tx.todos.close(about, ['check']);
    if (!meeting.startsAt || preparationFaults(meeting).length) return;
    if ((await checksOf(rowsOf(tx), meeting)).every(isSettled)) return;
    const to = (await checkersOf(rowsOf(tx), meeting)).map(({ id }) => id);
    const due = owedUntil(this.dueAt(meeting.startsAt, tx.act.at), meeting.startsAt as Instant, tx.act.at);
    await tx.todos.open({ kind: 'check', about, to, title: meeting.title, url: paths.venue(meeting.id), due });
  }
}
