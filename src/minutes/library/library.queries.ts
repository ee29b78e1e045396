import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';
import { visible } from '../../secrecy/secrecy.js';

/** Minutes are somebody's to receive who was invited, or whose unit they are sent to. Parameters: person, unit. */
const received = `(EXISTS (SELECT 1 FROM meeting_person mp WHERE mp.meetingId = n.meetingId AND mp.personId = ?)
  OR EXISTS (SELECT 1 FROM minutes_recipient r WHERE r.minutesId = n.id AND r.unitId = ?))`;

export interface LibraryRow {
  meetingId: string;
  number: string;
  title: string;
  issuedAt: string;
  receivedAt: string | null;
}

export interface ReceiptLine {
  unitName: string;
  name: string | null;
  at: string | null;
}

/** Whether issued minutes are this person's to receive, as a transaction sees it. */
export async function isRecipient(
  rows: Rows,
  minutesId: string,
  who: { id: string; unitId: string },
): Promise<boolean> {
  const found = await rows(`SELECT 1 AS n FROM minutes n WHERE n.id = ? AND n.state = 'ISSUED' AND ${received}`, [
    minutesId,
    who.id,
    who.unitId,
  ]);
  return found.length > 0;
}

/** Reads of issued minutes. */
@Injectable()
export class LibraryQueries {
  constructor(private readonly database: Database) {}

  /** What was issued to a person or his unit, newest first, at most 200. */
  issued(act: Act): Promise<LibraryRow[]> {
    const filter = visible(act.who, 'meeting', 'n.meetingId');
    return this.database.rows<LibraryRow>(
      `SELECT n.meetingId, n.number, n.title, n.issuedAt, c.at AS receivedAt FROM minutes n
       LEFT JOIN minutes_receipt c ON c.minutesId = n.id AND c.personId = ?
       WHERE n.state = 'ISSUED' AND ${received} AND ${filter.sql} ORDER BY n.issuedAt DESC, n.id DESC LIMIT 200`,
      [act.who.id, act.who.id, act.who.unitId, ...filter.params],
    );
  }

  isRecipient(minutesId: string, who: { id: string; unitId: string }): Promise<boolean> {
    return isRecipient(rowsOf(this.database), minutesId, who);
  }

  async receivedAt(minutesId: string, personId: string): Promise<string | undefined> {
    const sql = 'SELECT at FROM minutes_receipt WHERE minutesId = ? AND personId = ?';
    return (await this.database.row<{ at: string }>(sql, [minutesId, personId]))?.at;
  }

  /** Every unit they were sent to, with who signed for it first. */
  ledger(minutesId: string): Promise<ReceiptLine[]> {
    return this.database.rows<ReceiptLine>(
      `SELECT u.shortName AS unitName, p.name, c.at FROM minutes_recipient r JOIN unit u ON u.id = r.unitId
       LEFT JOIN minutes_receipt c ON c.minutesId = r.minutesId AND c.personId = (
         SELECT c2.personId FROM minutes_receipt c2 JOIN person q ON q.id = c2.personId
         WHERE c2.minutesId = r.minutesId AND q.unitId = r.unitId ORDER BY c2.at, c2.personId LIMIT 1)
       LEFT JOIN person p ON p.id = c.personId WHERE r.minutesId = ? ORDER BY u.rank, u.id`,
      [minutesId],
    );
  }
}
