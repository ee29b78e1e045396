import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { standsFor } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { MinutesData } from '../../platform/print/papers/minutes.js';
import { speaksFor } from '../../meetings/meetings.js';
import { isAsked } from '../countersign/countersign.queries.js';
import type { RecordContent } from '../record/record.queries.js';
import { SittingFrames } from '../session/sitting-frames.js';
import type { Sitting } from '../session/sitting.queries.js';
import type { Minutes } from './minutes.entity.js';
import { MinutesPaperSource } from './minutes-paper.source.js';

/** Minutes for whoever may read them: when issued all who may know of the meeting, before that those at work on them. */
@Injectable()
export class MinutesReading {
  constructor(
    private readonly sittings: SittingFrames,
    private readonly papers: MinutesPaperSource,
    private readonly database: Database,
  ) {}

  /** Throws `NotFound`. */
  async of(act: Act, id: string): Promise<{ sitting: Sitting; minutes?: Minutes }> {
    const sitting = await this.sittings.seen(act, id);
    const minutes = await this.papers.minutes(id);
    const { organizerId, recorderId, chairId } = sitting.meeting;
    const circle = [organizerId, recorderId].includes(act.who.id) || standsFor(act.who, chairId);
    if (!circle && minutes?.state !== 'ISSUED' && !(await this.countersigns(act, id))) throw new NotFound('minutes');
    return { sitting, minutes };
  }

  content(id: string): Promise<RecordContent | undefined> {
    return this.papers.content(id);
  }

  data(minutes: Minutes, id: string): Promise<MinutesData> {
    return this.papers.data(minutes, id);
  }

  private async countersigns({ who }: Act, id: string): Promise<boolean> {
    return speaksFor(who, who.unitId) && (await isAsked(rowsOf(this.database), id, who.unitId));
  }
}
