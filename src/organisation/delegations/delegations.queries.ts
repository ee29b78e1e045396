import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

export interface DelegationRow {
  id: string;
  delegatorId: string;
  delegatorName: string;
  delegateName: string;
  delegatePost: string;
  fromDay: string;
  untilDay: string;
  reason: string;
  endedAt: string | null;
}

/** Delegations given and received. */
@Injectable()
export class DelegationsQueries {
  constructor(private readonly database: Database) {}

  /** Those this person gave or received, latest first. */
  of(personId: string): Promise<DelegationRow[]> {
    return this.database.rows<DelegationRow>(
      `SELECT d.id, d.delegatorId, f.name AS delegatorName, t.name AS delegateName, t.post AS delegatePost, d.fromDay,
         d.untilDay, d.reason, d.endedAt
       FROM delegation d JOIN person f ON f.id = d.delegatorId JOIN person t ON t.id = d.delegateId
       WHERE d.delegatorId = ? OR d.delegateId = ? ORDER BY d.untilDay DESC, d.id LIMIT 50`,
      [personId, personId],
    );
  }
}
