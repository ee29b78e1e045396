import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { visible } from '../../secrecy/secrecy.js';
import type { ConductEvent } from './conduct.entity.js';

export type ConductRow = ConductEvent & { name: string; enteredByName: string; itemTitle: string | null };
export type PersonConductRow = ConductRow & { title: string };

const columns = 'e.*, p.name, b.name AS enteredByName, i.title AS itemTitle';
const joins = `FROM conduct_event e JOIN person p ON p.id = e.personId JOIN person b ON b.id = e.enteredById
  LEFT JOIN agenda_item i ON i.id = e.itemId`;

/** Reads of order in the room. */
@Injectable()
export class ConductQueries {
  constructor(private readonly database: Database) {}

  ofMeeting(meetingId: string): Promise<ConductRow[]> {
    return this.database.rows<ConductRow>(
      `SELECT ${columns} ${joins} WHERE e.meetingId = ? ORDER BY e.at DESC, e.id DESC`,
      [meetingId],
    );
  }

  /** One person's, over the meetings the reader may know of; newest first, at most 200. */
  ofPerson(act: Act, personId: string): Promise<PersonConductRow[]> {
    const filter = visible(act.who, 'meeting', 'm.id');
    return this.database.rows<PersonConductRow>(
      `SELECT ${columns}, m.title ${joins} JOIN meeting m ON m.id = e.meetingId
       WHERE e.personId = ? AND ${filter.sql} ORDER BY e.at DESC, e.id DESC LIMIT 200`,
      [personId, ...filter.params],
    );
  }

  person(personId: string): Promise<{ id: string; name: string; unitName: string } | undefined> {
    return this.database.row(
      'SELECT p.id, p.name, u.name AS unitName FROM person p JOIN unit u ON u.id = p.unitId WHERE p.id = ?',
      [personId],
    );
  }
}
