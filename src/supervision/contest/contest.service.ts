import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { paperDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { reindex } from '../../platform/search/search-source.js';
import { refuse, Refused } from '../../platform/web/errors.js';
import { headOf } from '../followup/head-of.js';
import { Ladder } from '../followup/ladder.js';
import { Task } from '../followup/task.entity.js';
import { contestRefusals } from '../followup/task.rules.js';
import { about, ask, move, note, officers, TaskWork, tellOf } from '../followup/task-work.js';
import { paths } from '../supervision.paths.js';
import type { ContestAnswerForm, ContestForm } from './contest.form.js';

/** 异议: a unit that holds itself the wrong one says so in time; the office assigns anew or upholds (domain §8.5). */
@Injectable()
export class ContestService {
  constructor(
    private readonly work: TaskWork,
    private readonly ladder: Ladder,
    private readonly calendars: Calendars,
  ) {}

  contest(act: Act, id: string, { reason }: ContestForm): Promise<string> {
    return this.work.owners(act, id, async (tx, task) => {
      refuse(contestRefusals(localDateOf(task.assignedAt), localDateOf(act.at), this.calendars.current));
      await move(tx, task, 'contest', {});
      await note(tx, id, { kind: 'CONTEST', text: reason });
      await tx.todos.close(about(id), ['taskSign']);
      await ask(tx, task, 'taskContest', await officers(tx), paths.contest(id));
    });
  }

  /** The original date stays, whoever has to do it now. */
  answer(act: Act, id: string, { verdict, unitId, text }: ContestAnswerForm): Promise<string> {
    return this.work.office(act, id, async (tx, task) => {
      const leadUnitId = verdict === 'UPHOLD' ? task.leadUnitId : unitId;
      if (!leadUnitId) throw new Refused({ key: 'supervision.contestAnswer.unitId.missing', field: 'unitId' });
      const ownerId = verdict === 'UPHOLD' ? task.ownerId : await headOf(tx, leadUnitId);
      if (!ownerId) throw new Refused({ key: 'supervision.contestAnswer.nobody', field: 'unitId' });
      const anew = { ...task, leadUnitId, ownerId, assignedAt: act.at };
      await move(tx, task, verdict === 'UPHOLD' ? 'uphold' : 'reassign', { leadUnitId, ownerId, assignedAt: act.at });
      await note(tx, id, { kind: verdict, text });
      await tx.todos.close(about(id), ['taskContest', 'taskSign']);
      await ask(tx, task, 'taskSign', [ownerId], paths.task(id));
      const said = { due: paperDate(task.dueOn), number: task.number, occasion: `assigned:${act.at}` };
      await tellOf(tx, task, 'task.assigned', [ownerId], said);
      await this.ladder.plan(tx, anew);
      const behindOn = await this.ladder.watchPlan(tx, anew);
      await tx.update(Task, { id }, { behindOn });
      await reindex(tx, 'decision', id);
    });
  }
}
