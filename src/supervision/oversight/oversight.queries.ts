import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import { visible } from '../../secrecy/secrecy.js';
import type { AlarmFacts } from './alarm.rules.js';
import type { Finding } from './finding.entity.js';
import type { OversightMark } from './mark.entity.js';
import type { OversightTerm } from './officer.entity.js';

export interface FindingRow extends Finding {
  title: string;
  number: string | null;
  organizerId: string;
  chairId: string | null;
  leaderId: string | null;
  unit: string;
  responsible: string;
  supervisor: string;
}

export interface StepRow {
  id: string;
  fileName: string | null;
  fileHash: string | null;
  act: string;
  words: string;
  at: string;
  name: string;
}

export interface SupervisedRow extends AlarmFacts {
  id: string;
  title: string;
  state: string;
  supervisor: string | null;
  open: number;
}

export interface TermRow extends OversightTerm {
  name: string;
  unit: string | null;
}

export type MarkRow = Pick<OversightMark, 'rule' | 'outcome' | 'words' | 'at'> & { name: string };

const findingSql = `SELECT f.*, m.title, m.number, m.organizerId, m.chairId, u.leaderId, u.shortName AS unit,
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

  /** The register of officers, current terms first. */
  terms(): Promise<TermRow[]> {
    return this.database.rows<TermRow>(
      `SELECT t.*, p.name, u.shortName AS unit FROM oversight_term t JOIN person p ON p.id = t.personId
       LEFT JOIN unit u ON u.id = t.unitId ORDER BY t.fromDay DESC, t.id LIMIT 200`,
    );
  }

  marks(meetingId: string): Promise<MarkRow[]> {
    return this.database.rows<MarkRow>(
      `SELECT k.rule, k.outcome, k.words, k.at, p.name FROM oversight_mark k JOIN person p ON p.id = k.byId
       WHERE k.meetingId = ?`,
      [meetingId],
    );
  }

  steps(findingId: string): Promise<StepRow[]> {
    return this.database.rows<StepRow>(
      `SELECT s.id, s.fileName, s.fileHash, s.act, s.words, s.at, p.name FROM finding_step s JOIN person p ON p.id = s.byId
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
      `SELECT m.id, m.title, m.startsAt, m.endsAt, m.actualStartAt, m.actualEndAt, m.state, m.supervisorId,
         m.minutesRequired, p.name AS supervisor, n.leadDays, n.leadWanted, n.urgentById,
         d.approvedAt AS recordApprovedAt, x.issuedAt AS minutesIssuedAt,
         (SELECT e.dueAt FROM evaluation e WHERE e.meetingId = m.id AND e.state = 'OPEN') AS evaluationDueAt,
         (SELECT COUNT(*) FROM finding f WHERE f.meetingId = m.id AND f.state <> 'CLOSED') AS open
       FROM meeting m LEFT JOIN person p ON p.id = m.supervisorId
         LEFT JOIN notice n ON n.meetingId = m.id AND n.version = 1
         LEFT JOIN meeting_record d ON d.meetingId = m.id LEFT JOIN minutes x ON x.meetingId = m.id
       WHERE m.startsAt >= ? AND m.startsAt < ? AND m.state NOT IN ('DRAFT', 'CANCELLED', 'REJECTED') AND ${filter.sql}
       ORDER BY m.startsAt, m.id LIMIT 100`,
      [from, until, ...filter.params],
    );
  }
}
