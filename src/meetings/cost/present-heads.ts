import { Injectable } from '@nestjs/common';
import type { Rows } from '../../platform/database/rows.js';

/** How many came to a meeting, by the sign-in. */
export interface Present {
  delegates: number;
  staff: number;
}

export type PresentSource = (rows: Rows, meetingId: string) => Promise<Present>;

/** Who came is known to a module on the right, which says so when it starts. */
@Injectable()
export class PresentHeads {
  private source?: PresentSource;

  tellBy(source: PresentSource): void {
    this.source = source;
  }

  of(rows: Rows, meetingId: string): Promise<Present> {
    if (!this.source) throw new Error('Nobody tells who was present.');
    return this.source(rows, meetingId);
  }
}
