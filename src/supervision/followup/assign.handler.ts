import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../platform/clock/instant.js';
import { paperDate } from '../../platform/clock/format.js';
import { nextNumber } from '../../platform/database/counter.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { reindex } from '../../platform/search/search-source.js';
import { Texts } from '../../platform/text/texts.js';
import { Decision, RecordApproved } from '../../minutes/minutes.js';
import { paths } from '../supervision.paths.js';
import { headOf } from './head-of.js';
import { Ladder } from './ladder.js';
import { Task } from './task.entity.js';
import { tellAssisting } from './tell-assisting.js';
import { ask, tellOf } from './task-work.js';

/** Every decision of an approved record becomes a task of its lead unit (S3.R6). */
@Injectable()
export class AssignTasks extends Handler {
  readonly name = 'supervision.assignTasks';
  override readonly listensTo = RecordApproved;

  constructor(
    private readonly texts: Texts,
    private readonly ladder: Ladder,
  ) {
    super();
  }

  async handle(tx: Tx, job: Job): Promise<void> {
    const decisions = await tx.find(Decision, { meetingId: String(job.payload.meetingId) }, { position: 'ASC' });
    for (const decision of decisions) await this.assign(tx, decision);
  }

  private async assign(tx: Tx, decision: Decision): Promise<void> {
    if (!decision.leadUnitId || !decision.dueOn || (await tx.find(Task, { decisionId: decision.id })).length) return;
    const ownerId = decision.ownerId ?? (await headOf(tx, decision.leadUnitId));
    if (!ownerId) return;
    const year = localDateOf(tx.act.at).slice(0, 4);
    const number = this.texts.t('supervision.task.numberForm', { year, n: await nextNumber(tx, `followup:${year}`) });
    const task = {
      id: newId(),
      decisionId: decision.id,
      meetingId: decision.meetingId,
      number,
      title: decision.text,
      measure: decision.measure,
      leadUnitId: decision.leadUnitId,
      ownerId,
      originalDueOn: decision.dueOn,
      dueOn: decision.dueOn,
      state: 'ASSIGNED' as const,
      progress: 0,
      assignedAt: tx.act.at,
    };
    await this.ladder.plan(tx, task);
    await tx.insert(Task, { ...task, behindOn: await this.ladder.watchPlan(tx, task) });
    await reindex(tx, 'decision', task.id);
    await ask(tx, task, 'taskSign', [ownerId], paths.task(task.id));
    await tellOf(tx, task, 'task.assigned', [ownerId], { due: paperDate(task.dueOn), number, occasion: 'assigned' });
    await tellAssisting(tx, task, { due: paperDate(task.dueOn), number });
    tx.audit({ act: 'task.assign', subject: 'task', id: task.id, detail: { number, dueOn: task.dueOn } });
  }
}
