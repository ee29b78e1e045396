import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../platform/clock/instant.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { delegatesOf } from '../../organisation/organisation.js';
import { officeHeadOf } from '../flows/posts.queries.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { MeetingSettings } from '../settings.js';

/** Who confirms settlements: finance, or the head of the office where nobody is in finance or it may not know. */
@Injectable()
export class Financiers {
  constructor(private readonly settings: MeetingSettings) {}

  officeHead(rows: Rows, meeting: Pick<Meeting, 'hostUnitId'>, at: string): Promise<string | null> {
    return officeHeadOf(rows, meeting.hostUnitId, this.settings, at);
  }

  /** Who is asked to confirm what this act submits; never who submitted it (P20). */
  async asked(tx: Tx, meeting: Meeting): Promise<string[]> {
    const others = (ids: readonly string[]) => ids.filter((id) => id !== tx.act.who.id);
    const finance = await tx.rows<{ id: string }>(
      `SELECT p.id FROM person p JOIN role_grant g ON g.personId = p.id WHERE g.role = 'FINANCE' AND p.active = 1`,
    );
    const held = meeting.label === 'WORK_SECRET' ? [] : others(finance.map(({ id }) => id));
    if (held.length) return held;
    const head = await this.officeHead(rowsOf(tx), meeting, tx.act.at);
    return head ? others([head, ...(await delegatesOf(tx, head, localDateOf(tx.act.at)))]) : [];
  }
}
