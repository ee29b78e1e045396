import { Injectable } from '@nestjs/common';
import { systemPrincipal, type Act } from '../../platform/access/act.js';
import type { Instant } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, Refused } from '../../platform/web/errors.js';
import { tokenHash } from '../../platform/web/tokens.js';
import { lockMeeting, type Meeting } from '../../meetings/meetings.js';
import type { AnswerForm } from './survey.form.js';
import { questions } from './survey.rules.js';
import { Survey, SurveyAnswer, SurveyToken } from './survey.entity.js';

/** How often everybody may be reminded. */
const mostReminders = 2;

/** Answers that nobody can trace, and reminders that reach everybody alike (quality #39, wishes 22). */
@Injectable()
export class SurveyService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Takes an answer once. It is written by nobody, from nowhere, and leaves no audit line and no form key, which would
   * hold its time.
   */
  answer(at: Instant, token: string, form: AnswerForm): Promise<string> {
    const nobody: Act = { who: systemPrincipal, at, from: 'survey' };
    return this.unitOfWork.run(nobody, async (tx) => {
      const hash = tokenHash(token);
      const [found] = await tx.find(SurveyToken, { hash });
      if (!found) throw new NotFound('survey');
      const survey = await tx.lock(Survey, found.surveyId);
      if (survey.closesAt < at) throw new Refused({ key: 'evaluation.answer.closed' });
      if (!(await tx.update(SurveyToken, { hash, used: false }, { used: true })))
        throw new Refused({ key: 'evaluation.answer.used' });
      const { best, improve, replaceable, replacement } = form;
      const scores = questions.map((question) => form[question] ?? '0').join('');
      await shuffled(tx, { id: newId(), surveyId: survey.id, scores, best, improve, replaceable, replacement });
      return token;
    });
  }

  /** Asks everybody again, whether he has answered or not; the link is in his first message. */
  remind(act: Act, meetingId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (meeting.organizerId !== act.who.id) throw new NotAllowed();
      const survey = await tx.one(Survey, { meetingId });
      if (survey.closesAt < act.at) throw new Refused({ key: 'evaluation.answer.closed' });
      if (survey.reminders >= mostReminders) throw new Refused({ key: 'evaluation.survey.enough' });
      await tx.update(Survey, { id: survey.id }, { reminders: survey.reminders + 1 });
      await remindAll(tx, meeting, `reminder-${survey.reminders + 1}`);
      tx.audit({ act: 'survey.remind', subject: 'meeting', id: meetingId });
      return meetingId;
    });
  }
}

/** Reminds all who were asked; the link is in their first message. */
export async function remindAll(
  tx: Tx,
  meeting: Pick<Meeting, 'id' | 'title' | 'label'>,
  occasion: string,
): Promise<void> {
  const people = await tx.rows<{ personId: string }>(
    "SELECT DISTINCT personId FROM inbox_entry WHERE subjectId = ? AND kind = 'evaluation.survey' ORDER BY personId",
    [meeting.id],
  );
  await tx.later.message({
    kind: 'evaluation.surveyReminder',
    to: people.map((person) => person.personId),
    about: { kind: 'meeting', id: meeting.id },
    data: { title: meeting.title },
    url: '/inbox',
    label: meeting.label,
    occasion,
  });
}

/** Writes all answers of the survey anew in the order of their random ids, so that not even the file knows who came last. */
async function shuffled(tx: Tx, answer: SurveyAnswer): Promise<void> {
  const { surveyId } = answer;
  const all = [...(await tx.find(SurveyAnswer, { surveyId })), answer].sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.remove(SurveyAnswer, { surveyId });
  await tx.insert(SurveyAnswer, all);
}
