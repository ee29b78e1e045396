import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { PresenceEvent } from './presence-event.entity.js';

export type Movement = Pick<PresenceEvent, 'id' | 'personId' | 'kind' | 'at' | 'via' | 'reason' | 'consented'> & {
  name: string;
  enteredByName: string;
};

/** Reads for the sheet of presence item by item. */
@Injectable()
export class PresenceQueries {
  constructor(private readonly database: Database) {}

  /** The items to which a person is limited, by person (P15); whoever is not limited is not in it. */
  async ownItems(meetingId: string): Promise<Map<string, string[]>> {
    const rows = await this.database.rows<{ personId: string; itemId: string }>(
      `SELECT a.personId, a.itemId FROM agenda_attendee a JOIN agenda_item i ON i.id = a.itemId WHERE i.meetingId = ?`,
      [meetingId],
    );
    const own = new Map<string, string[]>();
    for (const row of rows) own.set(row.personId, [...(own.get(row.personId) ?? []), row.itemId]);
    return own;
  }

  /** Who came and went, oldest first. */
  movements(meetingId: string): Promise<Movement[]> {
    return this.database.rows<Movement>(
      `SELECT e.id, e.personId, e.kind, e.at, e.via, e.reason, e.consented, p.name, b.name AS enteredByName
       FROM presence_event e JOIN person p ON p.id = e.personId JOIN person b ON b.id = e.enteredById
       WHERE e.meetingId = ? ORDER BY e.at, e.id`,
      [meetingId],
    );
  }
}
