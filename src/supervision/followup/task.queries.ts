import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import type { TaskEntry, TaskExtension } from './task.entity.js';
import { taskColumns, taskFrom, visibleTasks, type TaskRow } from './task.sight.js';

export type EntryRow = TaskEntry & { author: string | null };

/** Reads of one task. */
@Injectable()
export class TaskQueries {
  constructor(private readonly database: Database) {}

  /** Throws `NotFound` for what this person may not know of. */
  async one(act: Act, id: string): Promise<TaskRow> {
    const columns = taskColumns(act.who);
    const mine = visibleTasks(act.who);
    const row =
      isId(id) &&
      (await this.database.row<TaskRow>(`SELECT ${columns.sql} ${taskFrom} WHERE t.id = ? AND ${mine.sql}`, [
        ...columns.params,
        id,
        ...mine.params,
      ]));
    if (!row) throw new NotFound('task');
    return row;
  }

  entries(taskId: string): Promise<EntryRow[]> {
    return this.database.rows<EntryRow>(
      'SELECT e.*, p.name AS author FROM task_entry e LEFT JOIN person p ON p.id = e.byId WHERE e.taskId = ? ORDER BY e.at, e.id',
      [taskId],
    );
  }

  extensions(taskId: string): Promise<TaskExtension[]> {
    return this.database.rows<TaskExtension>('SELECT * FROM task_extension WHERE taskId = ? ORDER BY askedAt, id', [
      taskId,
    ]);
  }
}
