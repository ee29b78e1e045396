import { Injectable } from '@nestjs/common';
import type { Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { SearchSource, type SearchText } from '../../platform/search/search-source.js';
import { paths } from '../archive.paths.js';

interface Row {
  archiveNumber: string;
  acceptedAt: string;
  title: string;
  number: string | null;
  unit: string;
  minutes: string | null;
}

/** 档案条目, by archive number, title, document numbers and unit (S2.O10, S6.A1). */
@Injectable()
export class ArchiveSearch extends SearchSource {
  readonly kind = 'archive';
  override readonly topics = true;

  async read(tx: Tx, id: string): Promise<SearchText | undefined> {
    const row = await tx.row<Row & { meetingId: string }>(
      `SELECT a.meetingId, a.archiveNumber, a.acceptedAt, m.title, m.number, u.name AS unit, x.number AS minutes
       FROM archive_item a JOIN meeting m ON m.id = a.meetingId JOIN unit u ON u.id = m.hostUnitId
       LEFT JOIN minutes x ON x.meetingId = m.id WHERE a.id = ? AND a.state = 'ACCEPTED'`,
      [id],
    );
    if (!row) return undefined;
    const { archiveNumber, title, number, unit, minutes } = row;
    return {
      subject: { kind: 'meeting', id: row.meetingId },
      title: `${archiveNumber} ${title}`.slice(0, 190),
      url: paths.item(id),
      text: [archiveNumber, title, number, minutes, unit].filter(Boolean).join('\n'),
      sortAt: row.acceptedAt as Instant,
    };
  }
}
