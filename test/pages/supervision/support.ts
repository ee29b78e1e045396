import { Task } from '../../../src/supervision/followup/task.entity.js';
import { systemAct } from '../../../src/platform/access/act.js';
import { newId } from '../../../src/platform/database/id.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import type { TestApplication } from '../../support/application.js';

/** A small PDF, for evidence. */
export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** The one task of a meeting. */
export async function taskOf(app: TestApplication, meeting: string): Promise<string> {
  return (await app.rows<{ id: string }>('SELECT id FROM task WHERE meetingId = ?', [meeting]))[0]!.id;
}

/** More tasks like one that is there, each with values of its own; their ids. */
export async function copies(app: TestApplication, id: string, values: Partial<Task>[]): Promise<string[]> {
  const ids = values.map(() => newId());
  await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
    const task = await tx.one(Task, { id });
    for (const [n, own] of values.entries()) {
      const number = `${task.number}-${n}`;
      await tx.insert(Task, { ...task, number, ...own, id: ids[n]!, decisionId: newId() });
    }
  });
  return ids;
}
