import { Injectable } from '@nestjs/common';
import type { Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { SearchSource, type SearchText } from '../../platform/search/search-source.js';
import { paths } from '../minutes.paths.js';

interface Row {
  meetingId: string;
  number: string;
  title: string;
  body: string;
  issuedAt: string;
}

/** Issued minutes, by their words and their number, for who may know of the meeting (S2.O10). */
@Injectable()
export class MinutesSearch extends SearchSource {
  readonly kind = 'minutes';

  async read(tx: Tx, id: string): Promise<SearchText | undefined> {
    const row = await tx.row<Row>(
      "SELECT meetingId, number, title, body, issuedAt FROM minutes WHERE id = ? AND state = 'ISSUED'",
      [id],
    );
    return (
      row && {
        subject: { kind: 'meeting', id: row.meetingId },
        title: row.title,
        url: paths.minutes(row.meetingId),
        text: [row.title, row.number, row.body].join('\n'),
        sortAt: row.issuedAt as Instant,
      }
    );
  }
}
