import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';
import { Refused } from '../../platform/web/errors.js';
import { applicationVerdicts } from '../application/application.rules.js';
import { Situations } from '../application/situation.queries.js';
import { storedContent } from '../application/stored.queries.js';
import { stepFor, type StepRow } from '../approval/approval.queries.js';
import { ApprovalService } from '../approval/approval.service.js';
import { meetingUnfiltered, type MeetingFacts } from '../meeting/meeting.queries.js';
import type { Verdict } from '../verdicts/verdict.js';
import { bulkObstacle, mostAtOnce, type Obstacle } from './bulk.rules.js';

/** One chosen application, and why it is not simple. */
export interface Chosen {
  step: StepRow;
  meeting: MeetingFacts;
  obstacle: Obstacle | undefined;
  /** What is to be heeded. */
  heed: Verdict[];
}

/** Approving simple applications together: each is decided and audited for itself (MT10). */
@Injectable()
export class BulkService {
  constructor(
    private readonly database: Database,
    private readonly situations: Situations,
    private readonly approvals: ApprovalService,
  ) {}

  /** The chosen steps with what keeps each from being approved here. Throws `NotFound` for somebody else's. */
  async chosen(act: Act, ids: readonly string[]): Promise<Chosen[]> {
    const found: Chosen[] = [];
    for (const id of [...new Set(ids)].slice(0, mostAtOnce))
      found.push(await this.judged(rowsOf(this.database), act, id));
    return found;
  }

  /**
   * Approves what is simple, passing by what is not or was decided meanwhile; whether it is simple is judged while nobody
   * can change it. Returns how many were approved.
   */
  async approve(act: Act, ids: readonly string[]): Promise<number> {
    let approved = 0;
    for (const { step, obstacle } of await this.chosen(act, ids)) {
      if (obstacle) continue;
      try {
        const once = approved ? undefined : act.once;
        await this.approvals.decide({ ...act, once }, step.id, 'APPROVE', '', async (tx) => {
          if ((await this.judged(rowsOf(tx), act, step.id)).obstacle)
            throw new Refused({ key: 'meetings.bulk.changed' });
        });
        approved += 1;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
    return approved;
  }

  private async judged(rows: Rows, act: Act, id: string): Promise<Chosen> {
    const step = await stepFor(rows, act, id);
    const meeting = await meetingUnfiltered(rows, step.meetingId);
    const content = await storedContent(rows, meeting);
    const verdicts = applicationVerdicts(await this.situations.of(rows, act, content, meeting));
    const { state, round } = step;
    const own = meeting.organizerId === act.who.id;
    const fees = Boolean(content.feeClass);
    const obstacle = bulkObstacle({ state, round, own, fees, label: meeting.label, verdicts });
    return { step, meeting, obstacle, heed: verdicts.filter(({ kind }) => kind === 'wait') };
  }
}
