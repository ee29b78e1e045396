import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { isId } from '../../platform/database/id.js';
import { visible } from '../../secrecy/secrecy.js';

/** A decision with where it came from and how far it has come. */
export interface DecisionRow {
  id: string;
  meetingId: string;
  meeting: string;
  position: number;
  text: string;
  measure: string | null;
  dueOn: string | null;
  itemTitle: string | null;
  unit: string | null;
  owner: string | null;
  taskId: string | null;
  number: string | null;
  state: string | null;
  signedAt: string | null;
  signedBy: string | null;
  yes: number | null;
  no: number | null;
  abstain: number | null;
}

/**
 * Who may know of a decision of an approved record: who was asked to the meeting and who ran it, the lead unit and assisting
 * ones for their own, and the follow-up office and leaders under the meeting's label.
 */
function visibleDecisions({ who }: Act): Fragment {
  const chairs = [who.id, ...who.delegateOf];
  const known = visible(who, 'meeting', 'm.id');
  const speaks = who.standing === 'MEMBER' ? "m.label <> 'WORK_SECRET'" : '1 = 1';
  const parts = [
    `(${known.sql} AND EXISTS (SELECT 1 FROM meeting_person mp WHERE mp.meetingId = m.id AND mp.personId = ?))`,
    'm.organizerId = ?',
    'm.recorderId = ?',
    `m.chairId IN (${chairs.map(() => '?').join(', ')})`,
    'd.ownerId = ?',
    `(COALESCE(t.leadUnitId, d.leadUnitId) = ? AND ${speaks})`,
    `(d.id IN (SELECT a.decisionId FROM decision_assist a WHERE a.unitId = ?) AND ${speaks})`,
  ];
  const params: unknown[] = [...known.params, who.id, who.id, who.id, ...chairs, who.id, who.unitId, who.unitId];
  if (hasRole(who, 'FOLLOWUP')) parts.push(who.clearance === 'WORK_SECRET' ? '1 = 1' : "m.label <> 'WORK_SECRET'");
  if (hasRole(who, 'LEADER', 'OVERSIGHT')) {
    parts.push(known.sql);
    params.push(...known.params);
  }
  return { sql: `d.state = 'FIXED' AND (${parts.join(' OR ')})`, params };
}

const select = `SELECT d.id, d.meetingId, d.position, d.text, d.measure, COALESCE(t.dueOn, d.dueOn) AS dueOn,
  i.title AS itemTitle, u.shortName AS unit, p.name AS owner, t.id AS taskId, t.number, t.state, t.signedAt,
  s.name AS signedBy, v.yes, v.no, v.abstain`;
const from = `FROM decision d JOIN meeting m ON m.id = d.meetingId LEFT JOIN task t ON t.decisionId = d.id
  LEFT JOIN agenda_item i ON i.id = d.itemId LEFT JOIN unit u ON u.id = COALESCE(t.leadUnitId, d.leadUnitId)
  LEFT JOIN person p ON p.id = COALESCE(t.ownerId, d.ownerId) LEFT JOIN person s ON s.id = t.signedById
  LEFT JOIN vote v ON v.itemId = d.itemId AND v.at = (SELECT MAX(w.at) FROM vote w WHERE w.itemId = d.itemId)`;

/** Reads of decisions and of what became of them. */
@Injectable()
export class DecisionQueries {
  constructor(private readonly database: Database) {}

  /** Decisions of one meeting in their order, those this person may know of. */
  ofMeeting(act: Act, meetingId: string): Promise<DecisionRow[]> {
    const mine = visibleDecisions(act);
    return this.database.rows<DecisionRow>(
      `${select}, m.title AS meeting ${from} WHERE d.meetingId = ? AND ${mine.sql} ORDER BY d.position, d.id LIMIT 500`,
      [meetingId, ...mine.params],
    );
  }

  /** Throws `NotFound` for what this person may not know of; the meeting's title only for whom it is to be known. */
  async one(act: Act, id: string): Promise<DecisionRow> {
    const mine = visibleDecisions(act);
    const known = visible(act.who, 'meeting', 'm.id');
    const row =
      isId(id) &&
      (await this.database.row<DecisionRow>(
        `${select}, CASE WHEN ${known.sql} THEN m.title ELSE '' END AS meeting ${from} WHERE d.id = ? AND ${mine.sql}`,
        [...known.params, id, ...mine.params],
      ));
    if (!row) throw new NotFound('decision');
    return row;
  }
}
