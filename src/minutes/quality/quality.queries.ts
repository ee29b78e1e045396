import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { visible } from '../../secrecy/secrecy.js';
import type { RecordScore } from './score.entity.js';

/** An approved record with its score, if it has one, and what was held against it. */
export type QualityRow = Omit<RecordScore, 'id'> & {
  id: string | null;
  title: string;
  endedAt: string;
  submittedAt: string;
  recorderName: string;
  objections: number;
  errata: number;
};

const columns = `s.id, r.meetingId, r.recorderId, s.completeness, s.accuracy, s.timeliness, s.form, s.faults, s.note,
  s.scoredById, s.scoredAt, s.version, m.title, m.actualEndAt AS endedAt, r.submittedAt, p.name AS recorderName,
  (SELECT COUNT(*) FROM objection o WHERE o.meetingId = m.id) AS objections,
  (SELECT COUNT(*) FROM erratum e WHERE e.meetingId = m.id AND e.state = 'APPROVED') AS errata`;
const from = `FROM meeting_record r JOIN meeting m ON m.id = r.meetingId JOIN person p ON p.id = r.recorderId
  LEFT JOIN record_score s ON s.meetingId = r.meetingId`;

/** Reads of how good records are. */
@Injectable()
export class QualityQueries {
  constructor(private readonly database: Database) {}

  /** The newest approved records the reader may know of, at most 200; of one recorder or of all. */
  records(act: Act, recorderId?: string): Promise<QualityRow[]> {
    const filter = visible(act.who, 'meeting', 'm.id');
    const own = recorderId ? ' AND r.recorderId = ?' : '';
    return this.database.rows<QualityRow>(
      `SELECT ${columns} ${from} WHERE r.state = 'APPROVED' AND ${filter.sql}${own}
       ORDER BY r.approvedAt DESC, r.id DESC LIMIT 200`,
      [...filter.params, ...(recorderId ? [recorderId] : [])],
    );
  }

  record(act: Act, meetingId: string): Promise<QualityRow | undefined> {
    const filter = visible(act.who, 'meeting', 'm.id');
    return this.database.row<QualityRow>(
      `SELECT ${columns} ${from} WHERE r.state = 'APPROVED' AND m.id = ? AND ${filter.sql}`,
      [meetingId, ...filter.params],
    );
  }
}
