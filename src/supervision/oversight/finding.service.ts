import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { lockMeeting } from '../../meetings/meetings.js';
import { Finding, FindingStep } from './finding.entity.js';
import { fileOf, type KeptFile } from './finding-files.js';
import { findingActs, mayAnswer, mayPlan, mayRecheck } from './finding.rules.js';
import type { RecheckForm } from './oversight.forms.js';
import { FindingClosed } from './oversight.events.js';
import { findingLine } from './oversight.service.js';

/** 整改: answered by who is responsible, rechecked and closed by who found it (S4.S4). */
@Injectable()
export class FindingService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What will be done and until when; the due day stays. */
  plan(act: Act, id: string, words: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { finding, meeting } = await lockFinding(tx, id);
      if (!mayPlan(act.who, finding)) throw new NotAllowed();
      await tx.change(Finding, finding, { state: findingActs.plan.to });
      await tx.insert(FindingStep, { id: newId(), findingId: id, act: 'PLAN', words, at: act.at, byId: act.who.id });
      await tx.later.message({ ...findingLine(id, meeting), kind: 'oversight.planned', to: [finding.supervisorId] });
      tx.audit({ act: 'finding.plan', subject: 'meeting', id: meeting.id, detail: { findingId: id } });
      return id;
    });
  }

  /** The answer, with evidence, goes to the supervisor for his recheck. */
  answer(act: Act, id: string, words: string, evidence?: KeptFile): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { finding, meeting } = await lockFinding(tx, id);
      if (!mayAnswer(act.who, finding)) throw new NotAllowed();
      await tx.change(Finding, finding, { state: findingActs.answer.to });
      await tx.insert(FindingStep, {
        id: newId(),
        findingId: id,
        act: 'ANSWER',
        words,
        ...fileOf(evidence),
        at: act.at,
        byId: act.who.id,
      });
      const line = findingLine(id, meeting);
      await tx.todos.close(line.about, ['rectify']);
      await tx.todos.open({ ...line, kind: 'recheck', to: [finding.supervisorId], title: meeting.title });
      await tx.later.message({ ...line, kind: 'oversight.answered', to: [finding.supervisorId] });
      tx.audit({ act: 'finding.answer', subject: 'meeting', id: meeting.id, detail: { findingId: id } });
      return id;
    });
  }

  /** Closes the finding, or sends it back to be put right. */
  recheck(act: Act, id: string, { verdict, words }: RecheckForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { finding, meeting } = await lockFinding(tx, id);
      if (!mayRecheck(act.who, finding)) throw new NotAllowed('only the supervisor closes, after the answer');
      const closes = verdict === 'close';
      const state = findingActs[verdict].to;
      await tx.change(Finding, finding, { state, closedAt: closes ? act.at : null });
      const step = { id: newId(), findingId: id, words, at: act.at, byId: act.who.id };
      await tx.insert(FindingStep, { ...step, act: closes ? 'CLOSE' : 'RETURN' });
      const line = findingLine(id, meeting);
      await tx.todos.close(line.about, ['recheck']);
      const to = [finding.responsibleId];
      await tx.later.message({ ...line, kind: closes ? 'oversight.closed' : 'oversight.returned', to });
      if (closes) {
        await tx.later.dropSteps(line.about);
        await tx.later.announce(new FindingClosed(id, meeting.id), line.about);
      } else {
        await tx.todos.open({ ...line, kind: 'rectify', to, title: meeting.title });
      }
      tx.audit({ act: `finding.${verdict}`, subject: 'meeting', id: meeting.id, detail: { findingId: id } });
      return id;
    });
  }
}

/** The meeting before its finding, as everywhere (Q6). Throws `NotFound` for whom it is not to be known. */
async function lockFinding(tx: Tx, id: string) {
  const { meetingId } = await tx.one(Finding, { id });
  const meeting = await lockMeeting(tx, meetingId);
  return { meeting, finding: await tx.lock(Finding, id) };
}
