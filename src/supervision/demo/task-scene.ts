import type { Act } from '../../platform/access/act.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { Database } from '../../platform/database/database.js';
import type { Scene } from '../../platform/feature/story.js';

/** A task of the story: the meeting that decided it, and the decision's position. */
export type Of = readonly [meeting: string, position: number];

export const harvest: Of = ['executive12', 1];
export const schools: Of = ['executive12', 2];
export const waste: Of = ['executive12', 3];
export const plan: Of = ['drainage', 1];
export const shops: Of = ['drainage', 2];
export const money: Of = ['drainage', 3];
export const projects: Of = ['economy', 1];
export const fairs: Of = ['economy', 2];

/** Something done to a task. */
export function taskScene(
  database: Database,
  { at, by, of: [meeting, position] }: { at: Instant; by: string; of: Of },
  doing: (act: Act, id: string) => Promise<unknown>,
): Scene {
  const run: Scene['run'] = async (act, props) => {
    const task = await database.row<{ id: string }>(
      'SELECT t.id FROM task t JOIN decision d ON d.id = t.decisionId WHERE d.meetingId = ? AND d.position = ?',
      [props.id(meeting), position],
    );
    await doing(act, task!.id);
  };
  return { at, by, run };
}
