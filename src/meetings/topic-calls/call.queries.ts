import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import type { Rows } from '../../platform/database/rows.js';
import { keySql, type Cursor } from '../../platform/web/key-paging.js';
import { visible } from '../../secrecy/secrecy.js';
import type { TopicCall } from './call.entity.js';

export interface AskedForTopics {
  id: string;
  unitId: string;
  unit: string;
  declinedAt: string | null;
  declinedByName: string | null;
  /** Topics it has handed in under this call, withdrawn ones left out. */
  topics: number;
}

export interface CallRow extends TopicCall {
  asked: number;
  answered: number;
}

const handedIn = "t.state NOT IN ('DRAFT', 'WITHDRAWN')";
const topicsOf = `SELECT COUNT(*) FROM topic t WHERE t.callId = u.callId AND t.unitId = u.unitId AND ${handedIn}`;

/** Secretaries know of all calls, everybody of those that his unit was asked by. */
function known(act: Act): Fragment {
  if (hasRole(act.who, 'SECRETARY')) return { sql: '1 = 1', params: [] };
  return {
    sql: '(c.createdById = ? OR EXISTS (SELECT 1 FROM topic_call_unit k WHERE k.callId = c.id AND k.unitId = ?))',
    params: [act.who.id, act.who.unitId],
  };
}

/** The call, if this person may know of it; everything else is `NotFound` alike (Q20). */
export async function callFor(rows: Rows, act: Act, id: string): Promise<TopicCall> {
  const mayKnow = known(act);
  const [call] = isId(id)
    ? await rows<TopicCall>(`SELECT c.* FROM topic_call c WHERE c.id = ? AND ${mayKnow.sql}`, [id, ...mayKnow.params])
    : [];
  if (!call) throw new NotFound('topic_call');
  return call;
}

/** One page of calls and one row more, open ones first. */
export function callPage(rows: Rows, act: Act, cursor?: Cursor): Promise<CallRow[]> {
  const mayKnow = known(act);
  const order = keySql({ key: 'c.sortKey', id: 'c.id', descending: true }, cursor);
  const units = 'SELECT COUNT(*) FROM topic_call_unit u WHERE u.callId = c.id';
  return rows<CallRow>(
    `SELECT c.*, (${units}) AS asked, (${units} AND (u.declinedAt IS NOT NULL OR (${topicsOf}) > 0)) AS answered
     FROM topic_call c WHERE ${mayKnow.sql} AND ${order.where} ${order.tail}`,
    [...mayKnow.params, ...order.params],
  );
}

/** The units asked, by rank, and how many topics each has handed in. */
export function unitsAsked(rows: Rows, callId: string): Promise<AskedForTopics[]> {
  return rows<AskedForTopics>(
    `SELECT u.id, u.unitId, o.shortName AS unit, u.declinedAt, u.declinedByName, (${topicsOf}) AS topics
     FROM topic_call_unit u JOIN unit o ON o.id = u.unitId WHERE u.callId = ? ORDER BY o.rank, o.id`,
    [callId],
  );
}

/** The topics handed in that the reader may know of. */
export function topicsUnder(rows: Rows, act: Act, callId: string) {
  const mayKnow = visible(act.who, 'topic', 't.id');
  return rows<{ id: string; title: string; unitId: string }>(
    `SELECT t.id, t.title, t.unitId FROM topic t
     WHERE t.callId = ? AND ${handedIn} AND ${mayKnow.sql} ORDER BY t.createdAt, t.id`,
    [callId, ...mayKnow.params],
  );
}

/** The title of the meeting it is for, if the reader may know of it. */
export async function meetingOf(rows: Rows, act: Act, call: TopicCall) {
  const mayKnow = visible(act.who, 'meeting', 'm.id');
  const [meeting] = call.meetingId
    ? await rows<{ id: string; title: string }>(
        `SELECT m.id, m.title FROM meeting m WHERE m.id = ? AND ${mayKnow.sql}`,
        [call.meetingId, ...mayKnow.params],
      )
    : [];
  return meeting;
}

/** What the rules ask of a unit. */
export function countedOf(unit: AskedForTopics): { topics: number; declinedAt: string | null } {
  return { topics: Number(unit.topics), declinedAt: unit.declinedAt };
}
