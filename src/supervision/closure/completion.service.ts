import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { refuse, Refused } from '../../platform/web/errors.js';
import { checkRefusals } from '../followup/task.rules.js';
import { about, ask, move, note, officers, TaskWork, tellOf, type Evidence } from '../followup/task-work.js';
import { paths } from '../supervision.paths.js';
import type { CheckForm, ClaimForm } from './completion.form.js';

/** 申请办结 by the lead unit, and its check by the follow-up office: 办结 or 退回 (S3.R6). */
@Injectable()
export class CompletionService {
  constructor(private readonly work: TaskWork) {}

  /** Needs evidence, and the word that the measure of done is met where there is one. */
  claim(act: Act, id: string, form: ClaimForm, evidence?: Evidence): Promise<string> {
    return this.work.owners(act, id, async (tx, task) => {
      refuse([
        Boolean(task.measure) &&
          !form.measureMet && { key: 'supervision.claim.measureMet.missing', field: 'measureMet' },
        !evidence && { key: 'supervision.claim.needsEvidence', field: 'file', source: 'S3.R6' },
      ]);
      await move(tx, task, 'claim', { claimedById: act.who.id, progress: 100, behindOn: null });
      await note(tx, id, { kind: 'CLAIM', text: form.text, progress: 100, evidence });
      await tx.todos.close(about(id), ['taskReport']);
      const to = await officers(tx, act.who.id);
      await ask(tx, task, 'taskCheck', to, paths.completion(id));
      await tellOf(tx, task, 'task.claimed', to);
    });
  }

  /** By the office, never by who claimed (P20); a return says why and goes back to the owner. */
  check(act: Act, id: string, form: CheckForm): Promise<string> {
    return this.work.office(act, id, async (tx, task) => {
      refuse(checkRefusals(act, task));
      if (form.verdict === 'RETURN' && !form.text)
        throw new Refused({ key: 'supervision.check.text.missing', field: 'text' });
      await tx.todos.close(about(id), ['taskCheck']);
      if (form.verdict === 'RETURN') {
        await move(tx, task, 'return', {});
        await note(tx, id, { kind: 'RETURN', text: form.text });
        await ask(tx, task, 'taskReport', [task.ownerId], paths.task(id));
        await tellOf(tx, task, 'task.returned', [task.ownerId, ...(await headsOf(tx, task.leadUnitId))]);
        return;
      }
      await move(tx, task, 'accept', { acceptedAt: act.at, acceptedOn: localDateOf(act.at) });
      await note(tx, id, { kind: 'ACCEPT', text: form.text });
      await ask(tx, task, 'taskClose', await officers(tx, task.claimedById), paths.closure(id));
      await tellOf(tx, task, 'task.accepted', [task.ownerId]);
    });
  }
}

async function headsOf(tx: Parameters<typeof officers>[0], unitId: string): Promise<string[]> {
  const heads = await tx.rows<{ id: string }>(
    "SELECT id FROM person WHERE unitId = ? AND active = 1 AND standing = 'HEAD' ORDER BY id",
    [unitId],
  );
  return heads.map((head) => head.id);
}
