import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, Refused } from '../../platform/web/errors.js';
import { ExpectedOutcome, lockMeeting } from '../../meetings/meetings.js';
import { presides } from '../session/session.rules.js';
import { sittingIn } from '../session/sitting.queries.js';
import { attainments, type Attainment, type Scores } from './closing.form.js';

/** 闭会 (LV10): the chair scores every expected outcome (S2.O1). */
@Injectable()
export class ClosingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  outcomes(meetingId: string): Promise<ExpectedOutcome[]> {
    return this.database.rows<ExpectedOutcome>('SELECT * FROM expected_outcome WHERE meetingId = ? ORDER BY position', [
      meetingId,
    ]);
  }

  /** Refused while an outcome has no score. */
  close(act: Act, meetingId: string, scores: Scores): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const sitting = await sittingIn(tx, meetingId);
      if (!presides(act, sitting.meeting)) throw new NotAllowed();
      if (!meeting.actualEndAt) throw new Refused({ key: 'minutes.closing.notEnded', source: 'S2.O1' });
      for (const outcome of await tx.find(ExpectedOutcome, { meetingId })) {
        const score = scores.get(outcome.id);
        if (!attainments.includes(score?.attainment as Attainment))
          throw new Refused({ key: 'minutes.closing.unscored', source: 'S2.O1' });
        await tx.update(
          ExpectedOutcome,
          { id: outcome.id },
          { attainment: score!.attainment as Attainment, note: score!.note || null },
        );
      }
      await tx.todos.close({ kind: 'meeting', id: meetingId }, ['closing']);
      tx.audit({ act: 'session.close', subject: 'meeting', id: meetingId });
      return meetingId;
    });
  }
}
