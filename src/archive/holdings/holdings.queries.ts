import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import { visible } from '../../secrecy/secrecy.js';
import type { ArchiveItem } from '../filing/archive-item.entity.js';

/** 年度, 种类, 议题: the three ways through the holdings (S6.A1). */
export const trees = ['year', 'type', 'topic'] as const;
export type Tree = (typeof trees)[number];

export interface HeldItem {
  id: string;
  archiveNumber: string;
  title: string;
  type: string;
  year: number;
  retention: string;
  expiresOn: string | null;
  testResult: string | null;
}

export interface Branch {
  value: string;
  n: number;
}

/** What narrows a list of holdings. */
export interface HoldingsFilter {
  by: Tree;
  value: string;
  q: string;
  after: string;
}

export const shown = 50;

const columnOf: Record<Tree, string> = { year: 'a.year', type: 'm.type', topic: 't.category' };
const topics = 'JOIN agenda_item t ON t.meetingId = a.meetingId';

/** Reads of received items, within the audience of their meetings (S5.C7). */
@Injectable()
export class HoldingsQueries {
  constructor(private readonly database: Database) {}

  /** The branches of one tree, each with the number of its items. */
  branches(act: Act, by: Tree): Promise<Branch[]> {
    const mayKnow = visible(act.who, 'meeting', 'a.meetingId');
    return this.database.rows<Branch>(
      `SELECT ${columnOf[by]} AS value, COUNT(DISTINCT a.id) AS n FROM archive_item a JOIN meeting m ON m.id = a.meetingId
       ${by === 'topic' ? topics : ''} WHERE a.state = 'ACCEPTED' AND ${mayKnow.sql} GROUP BY ${columnOf[by]} ORDER BY 1`,
      mayKnow.params,
    );
  }

  /** Items of a branch by number, one more than shown tells that there are more. */
  items(act: Act, { by, value, q, after }: HoldingsFilter): Promise<HeldItem[]> {
    const mayKnow = visible(act.who, 'meeting', 'a.meetingId');
    const parts = [mayKnow.sql];
    const params = [...mayKnow.params];
    const add = (sql: string, ...values: unknown[]) => {
      parts.push(sql);
      params.push(...values);
    };
    const branch = { year: 'a.year = ?', type: 'm.type = ?' };
    if (value && by === 'topic')
      add('EXISTS (SELECT 1 FROM agenda_item t WHERE t.meetingId = a.meetingId AND t.category = ?)', value);
    else if (value && by !== 'topic') add(branch[by], value);
    if (q)
      add(
        '(INSTR(m.title, ?) > 0 OR INSTR(a.archiveNumber, ?) > 0 OR EXISTS (SELECT 1 FROM archive_document d WHERE d.itemId = a.id AND (INSTR(d.title, ?) > 0 OR d.number = ?)))',
        ...[q, q, q, q],
      );
    if (after) add('a.archiveNumber > ?', after);
    return this.database.rows<HeldItem>(
      `SELECT a.id, a.archiveNumber, m.title, m.type, a.year, a.retention, a.expiresOn, a.testResult
       FROM archive_item a JOIN meeting m ON m.id = a.meetingId
       WHERE a.state = 'ACCEPTED' AND ${parts.join(' AND ')} ORDER BY a.archiveNumber LIMIT ${shown + 1}`,
      params,
    );
  }

  /** One received item that this person may know of. Throws `NotFound`. */
  async item(act: Act, id: string): Promise<ArchiveItem & { title: string; organizerId: string; label: string }> {
    const mayKnow = visible(act.who, 'meeting', 'a.meetingId');
    const row =
      isId(id) &&
      (await this.database.row<ArchiveItem & { title: string; organizerId: string; label: string }>(
        `SELECT a.*, m.title, m.organizerId, m.label FROM archive_item a JOIN meeting m ON m.id = a.meetingId
         WHERE a.id = ? AND a.state = 'ACCEPTED' AND ${mayKnow.sql}`,
        [id, ...mayKnow.params],
      ));
    if (!row) throw new NotFound('archive item');
    return row;
  }

  /** Meetings that could be filed and are not, and those waiting to be received, oldest first; for the archivist. */
  waiting(
    act: Act,
  ): Promise<{ id: string; type: string; title: string; endedAt: string; organizer: string; state: string | null }[]> {
    const mayKnow = visible(act.who, 'meeting', 'm.id');
    return this.database.rows(
      `SELECT m.id, m.type, m.title, COALESCE(m.actualEndAt, m.endsAt) AS endedAt, p.name AS organizer, a.state
       FROM meeting m JOIN person p ON p.id = m.organizerId LEFT JOIN archive_item a ON a.meetingId = m.id
       WHERE m.state IN ('RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED') AND (a.state IS NULL OR a.state <> 'ACCEPTED')
         AND ${mayKnow.sql} ORDER BY endedAt, m.id LIMIT 100`,
      mayKnow.params,
    );
  }
}
