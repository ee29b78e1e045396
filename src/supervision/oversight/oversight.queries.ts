import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import { visible } from '../../secrecy/secrecy.js';
import type { Finding } from './finding.entity.js';

export interface FindingRow extends Finding {
  title: string;
  number: string | null;
  organizerId: string;
  chairId: string | null;
  unit: string;
  responsible: string;
  supervisor: string;
}

export interface StepRow {
  act: string;
  words: string;
  at: string;
  name: string;
}

export interface SupervisedRow {
  id: string;
  title: string;
  startsAt: string;
  state: string;
  supervisor: string | null;
  open: number;
}

const findingSql = `SELECT f.*, m.title, m.number, m.organizerId, m.chairId, u.shortName AS unit,
  r.name AS responsible, s.name AS supervisor FROM finding f JOIN meeting m ON m.id = f.meetingId
  JOIN unit u ON u.id = f.unitId JOIN person r ON r.id = f.responsibleId JOIN person s ON s.id = f.supervisorId`;

/** Reads of findings and of supervised meetings; all by the meeting's audience (Q19). */
@Injectable()
export class OversightQueries {
  constructor(private readonly database: Database) {}

  /** Oversight officers in the order of lists. */
  officers(): Promise<{ id: string; name: string; unitName: string }[]> {
    return this.database.rows(
      `SELECT p.id, p.name, u.shortName AS unitName FROM person p JOIN unit u ON u.id = p.unitId
       JOIN role_grant g ON g.personId = p.id AND g.role = 'OVERSIGHT' WHERE p.active = 1 ORDER BY p.rank, p.id`,
    );
  }

  ofMeeting(meetingId: string): Promise<FindingRow[]> {
    return this.database.rows<FindingRow>(`${findingSql} WHERE f.meetingId = ? ORDER BY f.createdAt, f.id`, [
      meetingId,
    ]);
  }

  /** One finding, for whom its meeting may be known. Throws `NotFound`. */
  async finding(act: Act, id: string): Promise<FindingRow> {
    const filter = visible(act.who, 'meeting', 'm.id');
    const found =
      isId(id) &&
      (await this.database.row<FindingRow>(`${findingSql} WHERE f.id = ? AND ${filter.sql}`, [id, ...filter.params]));
    if (!found) throw new NotFound('finding');
    return found;
  }

  steps(findingId: string): Promise<StepRow[]> {
    return this.database.rows<StepRow>(
      `SELECT s.act, s.words, s.at, p.name FROM finding_step s JOIN person p ON p.id = s.byId
       WHERE s.findingId = ? ORDER BY s.at, s.id`,
      [findingId],
    );
  }

  /** The newest findings that are not closed, oldest due first. */
  open(act: Act): Promise<FindingRow[]> {
    const filter = visible(act.who, 'meeting', 'm.id');
    return this.database.rows<FindingRow>(
      `${findingSql} WHERE f.state <> 'CLOSED' AND ${filter.sql} ORDER BY f.dueOn, f.id LIMIT 100`,
      filter.params,
    );
  }

  /** Meetings between two instants, with supervisor and open findings. */
  meetings(act: Act, from: string, until: string): Promise<SupervisedRow[]> {
    const filter = visible(act.who, 'meeting', 'm.id');
    return this.database.rows<SupervisedRow>(
      `SELECT m.id, m.title, m.startsAt, m.state, p.name AS supervisor,
         (SELECT COUNT(*) FROM finding f WHERE f.meetingId = m.id AND f.state <> 'CLOSED') AS open
       FROM meeting m LEFT JOIN person p ON p.id = m.supervisorId
       WHERE m.startsAt >= ? AND m.startsAt < ? AND m.state NOT IN ('DRAFT', 'CANCELLED', 'REJECTED') AND ${filter.sql}
       ORDER BY m.startsAt, m.id LIMIT 100`,
      [from, until, ...filter.params],
    );
  }
}
