import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { known } from '../bookings/known.js';
import type { Engagement, Partner } from './partner.entity.js';

export interface PartnerRow extends Omit<Partner, 'active'> {
  active: number;
  /** Mean of its ratings; null: not rated yet. */
  rating: number | null;
  used: number;
}

export interface EngagementRow extends Omit<Engagement, 'title'> {
  /** Null for whom it is not to be known. */
  title: string | null;
  partner: string;
  kind: Partner['kind'];
  holder: string;
}

const partnerRow = `SELECT p.*, (SELECT AVG(e.rating) FROM engagement e WHERE e.partnerId = p.id) AS rating,
  (SELECT COUNT(*) FROM engagement e WHERE e.partnerId = p.id AND e.state = 'ENGAGED') AS used FROM partner p`;

const engagementRow = `SELECT b.*, q.name AS partner, q.kind, h.name AS holder FROM engagement b
  JOIN partner q ON q.id = b.partnerId JOIN person h ON h.id = b.holderId`;

/** Partners and what they were used for. */
@Injectable()
export class PartnerQueries {
  constructor(private readonly database: Database) {}

  async all(): Promise<PartnerRow[]> {
    const sql = `${partnerRow} ORDER BY p.active DESC, p.kind, p.name, p.id LIMIT 500`;
    return (await this.database.rows<PartnerRow>(sql)).map(counted);
  }

  /** Throws `NotFound`. */
  async one(id: string): Promise<PartnerRow> {
    const row = await this.database.row<PartnerRow>(`${partnerRow} WHERE p.id = ?`, [id]);
    if (!row) throw new NotFound('partner');
    return counted(row);
  }

  /** What a partner was engaged for, the newest first. */
  async engagements(act: Act, partnerId: string): Promise<EngagementRow[]> {
    const mayKnow = known(act.who);
    const rows = await this.database.rows<EngagementRow & { known: number }>(
      `SELECT b.*, q.name AS partner, q.kind, h.name AS holder, CASE WHEN ${mayKnow.sql} THEN 1 ELSE 0 END AS known
       FROM engagement b JOIN partner q ON q.id = b.partnerId JOIN person h ON h.id = b.holderId
       WHERE b.partnerId = ? ORDER BY b.startsAt DESC LIMIT 100`,
      [...mayKnow.params, partnerId],
    );
    return rows.filter((row) => Number(row.known));
  }

  /** What a meeting has asked for, the newest last. */
  ofMeeting(meetingId: string): Promise<EngagementRow[]> {
    return this.database.rows<EngagementRow>(`${engagementRow} WHERE b.meetingId = ? ORDER BY b.createdAt, b.id`, [
      meetingId,
    ]);
  }

  /** One of them. Throws `NotFound`. */
  async engagement(meetingId: string, id: string): Promise<EngagementRow> {
    const sql = `${engagementRow} WHERE b.id = ? AND b.meetingId = ?`;
    const row = await this.database.row<EngagementRow>(sql, [id, meetingId]);
    if (!row) throw new NotFound('engagement');
    return row;
  }
}

function counted(row: PartnerRow): PartnerRow {
  const { rating, priceFen } = row;
  return {
    ...row,
    used: Number(row.used),
    rating: rating === null ? null : Number(rating),
    priceFen: priceFen === null ? null : Number(priceFen),
  };
}
