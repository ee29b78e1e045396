import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { advance, lockMeeting, MeetingEvaluated, MeetingStage } from '../../meetings/meetings.js';
import { sittingIn } from '../../minutes/minutes.js';
import type { EvaluationForm } from './evaluation.form.js';
import { Evaluation } from './evaluation.entity.js';
import { gradeOf, scoreOf, submissionFaults } from './evaluation.rules.js';
import { evaluationFacts } from './facts.reader.js';
import { indicatorsOf } from './indicators.js';

/** The organiser sums a meeting up; its figures are frozen as they stand then (S4.E2, S4.E3). */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** Moves the meeting to EVALUATED. Refused while its record or minutes are not there. */
  submit(act: Act, meetingId: string, form: EvaluationForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (meeting.organizerId !== act.who.id) throw new NotAllowed('the organiser sums up');
      refuse(submissionFaults(meeting));
      const evaluation = await tx.one(Evaluation, { meetingId });
      const facts = await evaluationFacts(rowsOf(tx), await sittingIn(tx, meetingId), act.at, this.calendars.current);
      const indicators = indicatorsOf(facts);
      const score = scoreOf(indicators);
      if (evaluation.state !== 'OPEN') throw new Refused({ key: 'evaluation.report.twice', source: 'S4.E3' });
      await tx.change(Evaluation, evaluation, {
        ...form,
        state: 'SUBMITTED',
        figures: JSON.stringify(indicators),
        score: score === null ? null : Math.round(score * 10),
        grade: score === null ? null : gradeOf(score),
        submittedAt: act.at,
        submittedById: act.who.id,
      });
      if (meeting.state !== 'ARCHIVED') await advance(tx, meeting, 'evaluate');
      else {
        const stage = { meetingId, stage: 'EVALUATE' as const, doneAt: act.at, doneBy: act.who.name };
        await tx.insert(MeetingStage, stage);
      }
      const about = { kind: 'meeting', id: meetingId };
      await tx.todos.close(about, ['evaluation']);
      await tx.later.dropSteps({ kind: 'evaluation', id: evaluation.id });
      await tx.later.announce(new MeetingEvaluated(meetingId), about);
      tx.audit({ act: 'evaluation.submit', subject: 'meeting', id: meetingId, detail: { score } });
      return meetingId;
    });
  }
}
