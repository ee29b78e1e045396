import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Rows } from '../../platform/database/rows.js';
import type { MeetingFacts } from './meeting.queries.js';

/** What a meeting decided, who does it and until when. */
export interface Conclusion {
  position: number;
  text: string;
  unit: string | null;
  owner: string | null;
  dueOn: string | null;
}

/** The conclusions of a meeting in their order; undefined for whom they are not to be read. At most one query. */
export type ConclusionSource = (rows: Rows, act: Act, meeting: MeetingFacts) => Promise<Conclusion[] | undefined>;

/** What was decided is known to a module on the right, which says so when it starts. */
@Injectable()
export class Conclusions {
  private source?: ConclusionSource;

  tellBy(source: ConclusionSource): void {
    this.source = source;
  }

  of(rows: Rows, act: Act, meeting: MeetingFacts): Promise<Conclusion[] | undefined> {
    if (!this.source) throw new Error('Nobody tells what was decided.');
    return this.source(rows, act, meeting);
  }
}
