import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperDate, screenDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { Texts } from '../../platform/text/texts.js';
import { refuse, Refused } from '../../platform/web/errors.js';
import { Ladder } from '../followup/ladder.js';
import { Task, TaskExtension } from '../followup/task.entity.js';
import { extensionRefusals } from '../followup/task.rules.js';
import { about, ask, note, redate, TaskWork, tellOf } from '../followup/task-work.js';
import { paths } from '../supervision.paths.js';
import type { ExtensionDecisionForm, ExtensionForm } from './extension.form.js';

/** 延期: asked before the due date, decided by who presided over the decision; the original date stays (domain §8.5). */
@Injectable()
export class ExtensionService {
  constructor(
    private readonly work: TaskWork,
    private readonly ladder: Ladder,
    private readonly texts: Texts,
  ) {}

  ask(act: Act, id: string, form: ExtensionForm): Promise<string> {
    return this.work.owners(act, id, async (tx, task) => {
      const pending = await tx.find(TaskExtension, { taskId: id, state: 'PENDING' });
      refuse(extensionRefusals(task, localDateOf(act.at), form.wantedDay, pending.length > 0));
      const meeting = await tx.row<{ chairId: string | null }>('SELECT chairId FROM meeting WHERE id = ?', [
        task.meetingId,
      ]);
      await tx.insert(TaskExtension, {
        id: newId(),
        taskId: id,
        fromDay: task.dueOn,
        wantedDay: form.wantedDay,
        reason: form.reason,
        state: 'PENDING',
        askedById: act.who.id,
        askedAt: act.at,
      });
      tx.audit({ act: 'task.askExtension', subject: 'task', id, detail: { from: task.dueOn, to: form.wantedDay } });
      if (!meeting?.chairId) return;
      await ask(tx, task, 'taskExtension', [meeting.chairId], paths.extension(id));
      await tellOf(tx, task, 'task.extensionAsked', [meeting.chairId], { to: screenDate(form.wantedDay) });
    });
  }

  /** A granted one moves the date and its reminders. */
  /** A refusal is given with its reason; it stands in the story of the task. */
  decide(act: Act, id: string, { verdict, opinion }: ExtensionDecisionForm): Promise<string> {
    return this.work.decider(act, id, async (tx, task) => {
      const [extension] = await tx.find(TaskExtension, { taskId: id, state: 'PENDING' });
      if (!extension) throw new Refused({ key: 'supervision.extension.none' });
      refuse([verdict === 'REFUSED' && !opinion && { key: 'input.required', field: 'opinion' }]);
      const { fromDay, wantedDay } = extension;
      await tx.change(TaskExtension, extension, { state: verdict, decidedById: act.who.id, decidedAt: act.at });
      await tx.todos.close(about(id), ['taskExtension']);
      if (verdict === 'GRANTED') {
        const extended = { ...task, dueOn: wantedDay };
        await redate(tx, extended);
        await this.ladder.plan(tx, extended);
        await tx.change(Task, task, { dueOn: wantedDay, behindOn: await this.ladder.watchPlan(tx, extended) });
      }
      const words = { from: paperDate(fromDay), to: paperDate(wantedDay) };
      const decided = this.texts.t(`supervision.extensionNote.${verdict}`, words);
      const text = opinion ? this.texts.t('supervision.extensionNote.why', { decided, opinion }) : decided;
      await note(tx, id, { kind: 'EXTENSION', text });
      const said = { to: screenDate(wantedDay), original: screenDate(task.originalDueOn) };
      await tellOf(tx, task, verdict === 'GRANTED' ? 'task.extended' : 'task.notExtended', [task.ownerId], said);
      tx.audit({ act: 'task.extension', subject: 'task', id, detail: { verdict, from: fromDay, to: wantedDay } });
    });
  }
}
