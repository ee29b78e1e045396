import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole, type Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Task, TaskEntry, TaskExtension } from './task.entity.js';

export interface TaskRow extends Task {
  unit: string;
  owner: string;
  meeting: string;
  chairId: string | null;
}

export const taskPage = 50;

/** Who may know of a task: the follow-up office and leaders all, others their own unit's and their own meetings'. */
export function visibleTasks(reader: Principal): Fragment {
  if (hasRole(reader, 'FOLLOWUP', 'LEADER')) return { sql: '1 = 1', params: [] };
  const sql = '(t.leadUnitId = ? OR t.ownerId = ? OR m.organizerId = ? OR m.chairId = ? OR m.recorderId = ?)';
  return { sql, params: [reader.unitId, reader.id, reader.id, reader.id, reader.id] };
}

const from = `FROM task t JOIN meeting m ON m.id = t.meetingId LEFT JOIN unit u ON u.id = t.leadUnitId LEFT JOIN person p ON p.id = t.ownerId`;
const columns = 't.*, u.shortName AS unit, p.name AS owner, m.title AS meeting, m.chairId';

const shows: Record<string, string> = {
  open: "t.state NOT IN ('ACCEPTED', 'CLOSED')",
  closed: "t.state IN ('ACCEPTED', 'CLOSED')",
  all: '1 = 1',
};

/** Reads of tasks. */
@Injectable()
export class TaskQueries {
  constructor(private readonly database: Database) {}

  /** Tasks by due date, at most `limit`; one more than a page tells that there are more. */
  list(act: Act, show: string, today: string, limit = taskPage + 1): Promise<TaskRow[]> {
    const mine = visibleTasks(act.who);
    const overdue = show === 'overdue';
    const state = overdue ? `${shows.open} AND t.dueOn < ?` : (shows[show] ?? shows.open);
    return this.database.rows<TaskRow>(
      `SELECT ${columns} ${from} WHERE ${mine.sql} AND ${state} ORDER BY t.dueOn, t.id LIMIT ${limit}`,
      [...mine.params, ...(overdue ? [today] : [])],
    );
  }

  /** Throws `NotFound` for what this person may not know of. */
  async one(act: Act, id: string): Promise<TaskRow> {
    const mine = visibleTasks(act.who);
    const row = await this.database.row<TaskRow>(`SELECT ${columns} ${from} WHERE t.id = ? AND ${mine.sql}`, [
      id,
      ...mine.params,
    ]);
    if (!row) throw new NotFound('task');
    return row;
  }

  entries(taskId: string): Promise<(TaskEntry & { author: string | null })[]> {
    return this.database.rows(
      'SELECT e.*, p.name AS author FROM task_entry e LEFT JOIN person p ON p.id = e.byId WHERE e.taskId = ? ORDER BY e.at, e.id',
      [taskId],
    );
  }

  extensions(taskId: string): Promise<TaskExtension[]> {
    return this.database.rows<TaskExtension>('SELECT * FROM task_extension WHERE taskId = ? ORDER BY askedAt', [
      taskId,
    ]);
  }
}
