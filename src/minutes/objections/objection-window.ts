import { Injectable } from '@nestjs/common';
import { Calendars } from '../../platform/clock/calendars.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { Parameters } from '../../platform/parameters/parameters.js';
import type { MeetingRecord } from '../record/record.entity.js';
import type { Objection } from './objection.entity.js';
import { contestableUntil } from './objection.rules.js';

export type ObjectionRow = Objection & { raisedByName: string; answeredByName: string | null };

/** How long a record may be contested, and what was held against it. */
@Injectable()
export class ObjectionWindow {
  constructor(
    private readonly calendars: Calendars,
    private readonly parameters: Parameters,
    private readonly database: Database,
  ) {}

  /** The last day of the window, by the number of days that stood when it was approved; undefined before. */
  until(record: MeetingRecord): string | undefined {
    const day = record.approvedAt ? localDateOf(record.approvedAt) : '';
    const days = this.parameters.number('minutes.objectionDays', day);
    return contestableUntil(record, this.calendars.current, days);
  }

  of(meetingId: string): Promise<ObjectionRow[]> {
    return this.database.rows<ObjectionRow>(
      `SELECT o.*, p.name AS raisedByName, a.name AS answeredByName FROM objection o JOIN person p ON p.id = o.raisedById
       LEFT JOIN person a ON a.id = o.answeredById WHERE o.meetingId = ? ORDER BY o.number`,
      [meetingId],
    );
  }
}
