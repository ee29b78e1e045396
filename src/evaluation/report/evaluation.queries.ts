import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { visible } from '../../secrecy/secrecy.js';
import type { Evaluation } from './evaluation.entity.js';

export interface ListedEvaluation {
  meetingId: string;
  title: string;
  startsAt: string;
  organizer: string;
  state: Evaluation['state'];
  dueAt: string;
  score: number | null;
  grade: string | null;
}

/** Reads of evaluations. */
@Injectable()
export class EvaluationQueries {
  constructor(private readonly database: Database) {}

  ofMeeting(meetingId: string): Promise<Evaluation | undefined> {
    return this.database.row<Evaluation>('SELECT * FROM evaluation WHERE meetingId = ?', [meetingId]);
  }

  /** The newest hundred: one's own as organiser or chair; leaders and oversight see all they may know of. */
  list(act: Act): Promise<ListedEvaluation[]> {
    const filter = visible(act.who, 'meeting', 'm.id');
    const all = hasRole(act.who, 'LEADER', 'OVERSIGHT');
    return this.database.rows<ListedEvaluation>(
      `SELECT e.meetingId, m.title, m.startsAt, p.name AS organizer, e.state, e.dueAt, e.score, e.grade
       FROM evaluation e JOIN meeting m ON m.id = e.meetingId JOIN person p ON p.id = m.organizerId
       WHERE ${filter.sql} ${all ? '' : 'AND (m.organizerId = ? OR m.chairId = ?)'}
       ORDER BY e.state, e.dueAt DESC, e.id LIMIT 100`,
      [...filter.params, ...(all ? [] : [act.who.id, act.who.id])],
    );
  }
}
