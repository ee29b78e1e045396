import { In, type EntityManager } from 'typeorm';
import type { Instant } from '../clock/instant.js';
import { newId } from '../database/id.js';
import { OutboxRow } from './outbox.entity.js';
import type { EventClass, MessageRequest, StepRequest, Subject } from './requests.js';

/** Finds the handlers that listen to an event; filled from the features at start. */
export type ListenersOf = (event: string) => readonly string[];

/** Rows of one statement. */
const atOnce = 200;

export const messageHandler = 'notification.deliver';

/** What must happen after a commit, written in its transaction. Made by the unit of work, one per transaction. */
export class Later {
  /** Ids of the rows that are due at once; woken after commit. */
  readonly woken: string[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly at: Instant,
    private readonly listenersOf: ListenersOf,
    private readonly rehearsed = false,
  ) {}

  /** Announces that something happened, to every listener to the right. */
  async announce(event: object, about: Subject): Promise<void> {
    const name = (event.constructor as unknown as EventClass).event;
    for (const handler of this.listenersOf(name)) {
      const id = newId();
      await this.write({ id, handler, about, keyName: `event:${id}:${handler}`, payload: event, due: this.at });
    }
  }

  /** Asks that people be told something, each occasion once. Nobody named: nothing is written. */
  async message(request: MessageRequest): Promise<void> {
    if (!request.to.length) return;
    const id = newId();
    const to = [...new Set(request.to)].sort();
    const keyName = `message:${request.kind}:${request.about.id}:${request.occasion ?? id}`;
    if (request.occasion !== undefined && (await this.manager.countBy(OutboxRow, { keyName }))) return;
    await this.write({
      id,
      handler: messageHandler,
      about: request.about,
      keyName,
      payload: { ...request, to, ...(this.rehearsed ? { rehearsed: true } : {}) },
      due: this.at,
    });
  }

  /** Starts a job of `handler` at once, such as indexing a text for search. */
  job(handler: string, about: Subject, payload: object = {}): Promise<void> {
    return this.jobs([{ handler, about }], payload);
  }

  /** Starts many jobs at once, in few statements. */
  async jobs(jobs: readonly { handler: string; about: Subject }[], payload: object = {}): Promise<void> {
    const rows = jobs.map(({ handler, about }) => {
      const id = newId();
      return { id, handler, about, keyName: `job:${id}`, payload, due: this.at };
    });
    for (let from = 0; from < rows.length; from += atOnce) await this.write(...rows.slice(from, from + atOnce));
  }

  /**
   * Plans the two steps of whoever is asked for something until `due`: `near` it, where that is still to come, and
   * `over`. `edition` tells one asking from the next.
   */
  async remindUntil(
    steps: Pick<StepRequest, 'handler' | 'subject'>,
    times: { near: Instant; due: Instant },
    edition = '',
  ): Promise<void> {
    const { near, due } = times;
    const step = (name: string) => (edition ? `${name}:${edition}` : name);
    if (near > this.at) await this.schedule({ ...steps, step: step('near'), due: near, uselessAfter: due });
    await this.schedule({ ...steps, step: step('over'), due });
  }

  /** Plans a step; planned again under the same name it moves, unless it is done already. */
  async schedule(step: StepRequest): Promise<void> {
    const keyName = `step:${step.handler}:${step.subject.id}:${step.step}`;
    const payload = { ...step.payload, step: step.step };
    const moved = await this.manager.update(
      OutboxRow,
      { keyName, state: In(['WAITING', 'DROPPED', 'STUCK']) },
      {
        dueAt: step.due,
        uselessAfter: step.uselessAfter ?? null,
        state: 'WAITING',
        attempts: 0,
        payload: JSON.stringify(payload),
      },
    );
    if (moved.affected || (await this.manager.countBy(OutboxRow, { keyName }))) return;
    await this.write({
      id: newId(),
      handler: step.handler,
      about: step.subject,
      keyName,
      payload,
      due: step.due,
      uselessAfter: step.uselessAfter,
    });
  }

  /** Drops the open steps of a subject: its meeting was cancelled, its task struck off; `reason` stays with each. */
  async dropSteps(subject: Subject, handlers?: string[], reason = 'subject ended'): Promise<void> {
    await this.manager.update(
      OutboxRow,
      {
        subjectId: subject.id,
        subjectKind: subject.kind,
        state: 'WAITING',
        ...(handlers ? { handler: In(handlers) } : {}),
      },
      { state: 'DROPPED', doneAt: this.at, lastError: reason },
    );
  }

  /** Leaves one open step of a subject out for somebody's reason; false when it is done or dropped already. */
  async skip(subject: Subject, handlers: readonly string[], stepId: string, reason: string): Promise<boolean> {
    const dropped = await this.manager.update(
      OutboxRow,
      { id: stepId, subjectId: subject.id, subjectKind: subject.kind, state: 'WAITING', handler: In([...handlers]) },
      { state: 'DROPPED', doneAt: this.at, lastError: `skipped: ${reason}` },
    );
    return Boolean(dropped.affected);
  }

  private async write(...rows: Planned[]): Promise<void> {
    const kept = rows.map((row) => ({
      id: row.id,
      handler: row.handler,
      subjectKind: row.about.kind,
      subjectId: row.about.id,
      keyName: row.keyName,
      payload: JSON.stringify(row.payload),
      dueAt: row.due,
      uselessAfter: row.uselessAfter ?? null,
      state: 'WAITING' as const,
      attempts: 0,
      leaseUntil: '',
      leaseNo: 0,
      createdAt: this.at,
    }));
    await this.manager.createQueryBuilder().insert().into(OutboxRow).values(kept).updateEntity(false).execute();
    this.woken.push(...rows.filter(({ due }) => due <= this.at).map(({ id }) => id));
  }
}

/** A row of the outbox as it is planned. */
interface Planned {
  id: string;
  handler: string;
  about: Subject;
  keyName: string;
  payload: object;
  due: Instant;
  uselessAfter?: Instant;
}
