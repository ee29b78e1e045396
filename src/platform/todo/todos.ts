import { In, IsNull, type EntityManager } from 'typeorm';
import type { Instant } from '../clock/instant.js';
import { newId } from '../database/id.js';
import type { Subject } from '../outbox/requests.js';
import { Todo } from './todo.entity.js';

/** What opens a line of 待我办理. */
export interface TodoRequest {
  kind: string;
  about: Subject;
  /** Ids of persons whose turn it is. */
  to: readonly string[];
  title: string;
  url: string;
  data?: Record<string, string | number>;
  due?: Instant;
}

/** Opens and closes lines of 待我办理 inside a transaction. */
export class Todos {
  constructor(
    private readonly manager: EntityManager,
    private readonly at: Instant,
  ) {}

  /** Opens a line for each person; one that is there already is opened again with the new words. */
  async open(request: TodoRequest): Promise<void> {
    for (const personId of [...new Set(request.to)].sort()) {
      const key = { kind: request.kind, subjectId: request.about.id, personId };
      const values = {
        title: request.title,
        url: request.url,
        data: JSON.stringify(request.data ?? {}),
        dueAt: request.due ?? null,
        openedAt: this.at,
        doneAt: null,
      };
      const reopened = await this.manager.update(Todo, key, values);
      if (reopened.affected) continue;
      await this.manager.insert(Todo, { id: newId(), subjectKind: request.about.kind, ...key, ...values });
    }
  }

  /** Closes lines: of one kind or several, for one person or for everybody. */
  async close(about: Subject, kinds?: string[], personId?: string): Promise<void> {
    await this.manager.update(
      Todo,
      {
        subjectId: about.id,
        doneAt: IsNull(),
        ...(kinds ? { kind: In(kinds) } : {}),
        ...(personId ? { personId } : {}),
      },
      { doneAt: this.at },
    );
  }
}
