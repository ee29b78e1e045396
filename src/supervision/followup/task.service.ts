import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { TaskClosed } from '../supervision.events.js';
import { paths } from '../supervision.paths.js';
import { Ladder } from './ladder.js';
import type { CheckForm, ClaimForm, ExtensionForm, ReportForm } from './task.form.js';
import { Task, TaskEntry, TaskExtension } from './task.entity.js';
import { checkRefusals, extensionRefusals, isFollowupOffice, isOwners, taskActs } from './task.rules.js';

/** A file that was looked at and kept. */
export interface Evidence {
  name: string;
  sha256: string;
}

/** The course of a task: signed for, reported, claimed, checked, struck off (S3.R6, S4.E7). */
@Injectable()
export class TaskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ladder: Ladder,
  ) {}

  /** The unit signs for it: from now on the decision is delivered. */
  sign(act: Act, id: string): Promise<string> {
    return this.owners(act, id, async (tx, task) => {
      await move(tx, task, 'sign', { signedAt: act.at, signedById: act.who.id });
      await tx.todos.close(about(id), ['taskSign']);
      await tx.todos.open({
        kind: 'taskReport',
        about: about(id),
        to: [task.ownerId],
        title: task.title,
        url: paths.task(id),
      });
      await note(tx, id, { kind: 'SIGNED', text: '' });
    });
  }

  report(act: Act, id: string, form: ReportForm, evidence?: Evidence): Promise<string> {
    return this.owners(act, id, async (tx, task) => {
      if (!['IN_PROGRESS', 'RETURNED'].includes(task.state)) throw new Refused({ key: 'supervision.task.wrongState' });
      await tx.change(Task, task, { progress: form.progress });
      await note(tx, id, { kind: 'REPORT', text: form.text, progress: form.progress, evidence });
    });
  }

  /** 申请办结: needs evidence, and goes to the follow-up office. */
  claim(act: Act, id: string, form: ClaimForm, evidence?: Evidence): Promise<string> {
    return this.owners(act, id, async (tx, task) => {
      if (!evidence) throw new Refused({ key: 'supervision.claim.needsEvidence', source: 'S3.R6' });
      await move(tx, task, 'claim', { claimedById: act.who.id, progress: 100 });
      await note(tx, id, { kind: 'CLAIM', text: form.text, progress: 100, evidence });
      await tx.todos.close(about(id), ['taskReport']);
      const office = await tx.rows<{ personId: string }>(
        "SELECT personId FROM role_grant WHERE role = 'FOLLOWUP' ORDER BY personId",
      );
      const to = office.map((person) => person.personId).filter((person) => person !== act.who.id);
      await tx.todos.open({ kind: 'taskCheck', about: about(id), to, title: task.title, url: paths.task(id) });
    });
  }

  /** 办结 or 退回, by the follow-up office, never by who claimed (P20). */
  check(act: Act, id: string, form: CheckForm): Promise<string> {
    return this.office(act, id, async (tx, task) => {
      refuse(checkRefusals(act, task));
      if (form.verdict === 'RETURN' && !form.text)
        throw new Refused({ key: 'supervision.check.text.missing', field: 'text' });
      await tx.todos.close(about(id), ['taskCheck']);
      if (form.verdict === 'RETURN') {
        await move(tx, task, 'return', {});
        await note(tx, id, { kind: 'RETURN', text: form.text });
        await tx.todos.open({
          kind: 'taskReport',
          about: about(id),
          to: [task.ownerId],
          title: task.title,
          url: paths.task(id),
        });
        await this.tell(tx, task, 'task.returned', [task.ownerId]);
      } else {
        await move(tx, task, 'accept', { acceptedAt: act.at });
        await note(tx, id, { kind: 'ACCEPT', text: form.text });
        const office = await tx.rows<{ personId: string }>(
          "SELECT personId FROM role_grant WHERE role = 'FOLLOWUP' ORDER BY personId",
        );
        const to = office.map((person) => person.personId).filter((person) => person !== task.claimedById);
        await tx.todos.open({ kind: 'taskClose', about: about(id), to, title: task.title, url: paths.task(id) });
      }
    });
  }

  /** 销号: struck off by the office, by another person than who claimed it (P20). */
  close(act: Act, id: string): Promise<string> {
    return this.office(act, id, async (tx, task) => {
      refuse(checkRefusals(act, task));
      await move(tx, task, 'close', { closedAt: act.at, closedById: act.who.id });
      await note(tx, id, { kind: 'CLOSE', text: '' });
      await tx.todos.close(about(id));
      await tx.later.dropSteps(about(id));
      await tx.later.announce(new TaskClosed(id, task.decisionId), about(id));
    });
  }

  /** Asks for a later date; the original date stays (domain §8.5). */
  askExtension(act: Act, id: string, form: ExtensionForm): Promise<string> {
    return this.owners(act, id, async (tx, task) => {
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
      if (!meeting?.chairId) return;
      await tx.todos.open({
        kind: 'taskExtension',
        about: about(id),
        to: [meeting.chairId],
        title: task.title,
        url: paths.task(id),
      });
    });
  }

  /** The chair of the deciding meeting grants or refuses; a granted one moves the date and its reminders. */
  decideExtension(act: Act, id: string, verdict: 'GRANTED' | 'REFUSED'): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const task = await tx.lock(Task, id);
      const meeting = await tx.row<{ chairId: string | null }>('SELECT chairId FROM meeting WHERE id = ?', [
        task.meetingId,
      ]);
      const [extension] = await tx.find(TaskExtension, { taskId: id, state: 'PENDING' });
      const chair = meeting?.chairId ?? '';
      if (act.who.id !== chair && !act.who.delegateOf.includes(chair)) throw new NotAllowed();
      if (!extension) throw new Refused({ key: 'supervision.extension.none' });
      await tx.change(TaskExtension, extension, { state: verdict, decidedById: act.who.id, decidedAt: act.at });
      await tx.todos.close(about(id), ['taskExtension']);
      if (verdict === 'GRANTED') {
        await tx.change(Task, task, { dueOn: extension.wantedDay });
        await this.ladder.plan(tx, { id, dueOn: extension.wantedDay });
      }
      await note(tx, id, { kind: 'EXTENSION', text: `${verdict} ${extension.fromDay} → ${extension.wantedDay}` });
      await this.tell(tx, task, verdict === 'GRANTED' ? 'task.extended' : 'task.notExtended', [task.ownerId]);
      tx.audit({
        act: 'task.extension',
        subject: 'task',
        id,
        detail: { verdict, from: extension.fromDay, to: extension.wantedDay },
      });
      return id;
    });
  }

  private owners(act: Act, id: string, work: (tx: Tx, task: Task) => Promise<void>): Promise<string> {
    return this.locked(act, id, (task) => isOwners(act, task), work);
  }

  private office(act: Act, id: string, work: (tx: Tx, task: Task) => Promise<void>): Promise<string> {
    return this.locked(act, id, () => isFollowupOffice(act), work);
  }

  private locked(
    act: Act,
    id: string,
    may: (task: Task) => boolean,
    work: (tx: Tx, task: Task) => Promise<void>,
  ): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const task = await tx.lock(Task, id);
      if (!may(task)) throw new NotAllowed();
      await work(tx, task);
      return id;
    });
  }

  private tell(tx: Tx, task: Task, kind: string, to: string[]): Promise<void> {
    return tx.later.message({
      kind,
      to,
      about: about(task.id),
      data: { title: task.title.slice(0, 200) },
      url: paths.task(task.id),
      label: 'INTERNAL',
    });
  }
}

function about(id: string) {
  return { kind: 'task', id };
}

async function move(tx: Tx, task: Task, act: keyof typeof taskActs, changes: Partial<Task>): Promise<void> {
  if (!(taskActs[act].from as readonly string[]).includes(task.state))
    throw new Refused({ key: 'supervision.task.wrongState' });
  await tx.change(Task, task, { ...changes, state: taskActs[act].to });
  tx.audit({ act: `task.${act}`, subject: 'task', id: task.id, detail: { from: task.state } });
}

async function note(
  tx: Tx,
  taskId: string,
  entry: { kind: TaskEntry['kind']; text: string; progress?: number; evidence?: Evidence },
): Promise<void> {
  const { evidence, progress = null, kind, text } = entry;
  const file = { fileName: evidence?.name ?? null, fileHash: evidence?.sha256 ?? null };
  await tx.insert(TaskEntry, {
    id: newId(),
    taskId,
    kind,
    text,
    progress,
    ...file,
    at: tx.act.at,
    byId: tx.act.who.id,
  });
}
