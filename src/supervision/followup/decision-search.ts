import { Injectable } from '@nestjs/common';
import { labels, type Principal } from '../../platform/access/principal.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { Fragment } from '../../platform/database/fragment.js';
import type { Tx } from '../../platform/database/tx.js';
import { SearchSource, type SearchText } from '../../platform/search/search-source.js';
import { paths } from '../supervision.paths.js';
import { visibleTasks } from './task.sight.js';

interface Row {
  number: string;
  title: string;
  measure: string | null;
  assignedAt: string;
  unit: string | null;
  owner: string | null;
  meeting: string;
}

/** 议定事项 that are followed up, by their words, number, unit and owner. */
@Injectable()
export class DecisionSearch extends SearchSource {
  readonly kind = 'decision';
  override readonly topics = true;

  async read(tx: Tx, id: string): Promise<SearchText | undefined> {
    const row = await tx.row<Row>(
      `SELECT t.number, t.title, t.measure, t.assignedAt, u.name AS unit, p.name AS owner, m.title AS meeting
       FROM task t JOIN meeting m ON m.id = t.meetingId LEFT JOIN unit u ON u.id = t.leadUnitId
       LEFT JOIN person p ON p.id = t.ownerId WHERE t.id = ?`,
      [id],
    );
    if (!row) return undefined;
    const { number, title, measure, unit, owner, meeting } = row;
    return {
      subject: { kind: 'task', id },
      title: title.slice(0, 190),
      url: paths.task(id),
      text: [title, number, measure, unit, owner, meeting].filter(Boolean).join('\n'),
      sortAt: row.assignedAt as Instant,
    };
  }

  /** Who sees the task, if he is cleared for its meeting. */
  override reach(reader: Principal): Fragment {
    const mine = visibleTasks(reader);
    const cleared = labels.slice(0, labels.indexOf(reader.clearance) + 1);
    return {
      sql: `EXISTS (SELECT 1 FROM task t JOIN meeting m ON m.id = t.meetingId
        WHERE t.id = d.subjectId AND ${mine.sql} AND m.label IN (${cleared.map(() => '?').join(', ')}))`,
      params: [...mine.params, ...cleared],
    };
  }
}
