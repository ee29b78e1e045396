import { Injectable } from '@nestjs/common';
import type { Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { SearchSource, type SearchText } from '../../platform/search/search-source.js';
import { paths } from '../meetings.paths.js';

interface Row {
  title: string;
  number: string | null;
  purpose: string;
  sortAt: string;
  hostUnit: string;
  chair: string | null;
}

/** Meetings by title, number, purpose, outcomes and items, within their audience (S8.I2). */
@Injectable()
export class MeetingSearch extends SearchSource {
  readonly kind = 'meeting';
  override readonly topics = true;

  async read(tx: Tx, id: string): Promise<SearchText | undefined> {
    const meeting = await tx.row<Row>(
      `SELECT m.title, m.number, m.purpose, m.sortAt, u.name AS hostUnit, c.name AS chair
       FROM meeting m JOIN unit u ON u.id = m.hostUnitId LEFT JOIN person c ON c.id = m.chairId WHERE m.id = ?`,
      [id],
    );
    if (!meeting) return undefined;
    const lines = await tx.rows<{ text: string }>(
      `SELECT i.title AS text FROM agenda_item i WHERE i.meetingId = ?
       UNION ALL SELECT o.text FROM expected_outcome o WHERE o.meetingId = ?`,
      [id, id],
    );
    const { title, number, purpose, hostUnit, chair } = meeting;
    return {
      subject: { kind: 'meeting', id },
      title,
      url: paths.meeting(id),
      text: [title, number, purpose, hostUnit, chair, ...lines.map((line) => line.text)].filter(Boolean).join('\n'),
      sortAt: meeting.sortAt as Instant,
    };
  }
}
