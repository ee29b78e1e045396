import { hasRole, type Principal } from '../../platform/access/principal.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { visible } from '../../secrecy/secrecy.js';
import type { Task } from './task.entity.js';

/** A task as pages know it. */
export interface TaskRow extends Task {
  unit: string;
  /** Names of the assisting units, parted by commas. */
  assist: string | null;
  owner: string;
  /** The title of the deciding meeting; empty for whom that meeting is not to be known. */
  meeting: string;
  chairId: string | null;
  label: string;
}

/**
 * Who may know of a task (Q19): its owner and those who speak for his unit or an assisting one; the organiser, chair and recorder of the
 * meeting; the rest of the unit and the follow-up office unless it is a work secret they are not cleared for; leaders if
 * they may know of the meeting. `t` is the task, `m` its meeting.
 */
export function visibleTasks(who: Principal): Fragment {
  const open = who.clearance === 'WORK_SECRET' ? '1 = 1' : "m.label <> 'WORK_SECRET'";
  const speaks = who.standing === 'MEMBER' ? "m.label <> 'WORK_SECRET'" : '1 = 1';
  const chairs = [who.id, ...who.delegateOf];
  const parts = [
    't.ownerId = ?',
    `(t.leadUnitId = ? AND ${speaks})`,
    `(t.decisionId IN (SELECT a.decisionId FROM decision_assist a WHERE a.unitId = ?) AND ${speaks})`,
    'm.organizerId = ?',
    'm.recorderId = ?',
    `m.chairId IN (${chairs.map(() => '?').join(', ')})`,
  ];
  const params: unknown[] = [who.id, who.unitId, who.unitId, who.id, who.id, ...chairs];
  if (hasRole(who, 'FOLLOWUP')) parts.push(open);
  if (hasRole(who, 'LEADER')) {
    const known = visible(who, 'meeting', 'm.id');
    parts.push(known.sql);
    params.push(...known.params);
  }
  return { sql: `(${parts.join(' OR ')})`, params };
}

export const taskFrom = `FROM task t JOIN meeting m ON m.id = t.meetingId LEFT JOIN unit u ON u.id = t.leadUnitId
  LEFT JOIN person p ON p.id = t.ownerId`;

/** The columns of a `TaskRow`; its parameters come before those of the WHERE. */
export function taskColumns(who: Principal): Fragment {
  const known = visible(who, 'meeting', 'm.id');
  return {
    sql: `t.*, u.shortName AS unit, p.name AS owner, m.chairId, m.label,
      (SELECT GROUP_CONCAT(o.shortName ORDER BY o.rank, o.id) FROM decision_assist a JOIN unit o ON o.id = a.unitId
       WHERE a.decisionId = t.decisionId AND a.unitId <> t.leadUnitId) AS assist,
      CASE WHEN ${known.sql} THEN m.title ELSE '' END AS meeting`,
    params: known.params,
  };
}
