import type { Act } from '../../platform/access/act.js';
import { instantAt, localDateOf, type Instant } from '../../platform/clock/instant.js';
import type { Database } from '../../platform/database/database.js';
import type { Scene, StoryDays } from '../../platform/feature/story.js';
import { demoMeetings } from '../../meetings/meetings.js';

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

/**
 * The instant on the n-th working day after a meeting of the story. What follows from a meeting is counted from it, not
 * from today: over long holidays days counted from today would fall before their cause.
 */
export function afterMeeting(days: StoryDays, meeting: string): (n: number, time: string) => Instant {
  const held = demoMeetings(days).find(({ key }) => key === meeting);
  if (!held) throw new Error(`The story of the demo organ has no meeting ${meeting}.`);
  return (n, time) => instantAt(days.workday(n, localDateOf(held.startsAt)), time);
}

export interface TaskScene extends Scene {
  of: Of;
}

/** Something done to a task. */
export function taskScene(
  database: Database,
  { at, by, of }: { at: Instant; by: string; of: Of },
  doing: (act: Act, id: string) => Promise<unknown>,
): TaskScene {
  const [meeting, position] = of;
  const run: Scene['run'] = async (act, props) => {
    const task = await database.row<{ id: string }>(
      'SELECT t.id FROM task t JOIN decision d ON d.id = t.decisionId WHERE d.meetingId = ? AND d.position = ?',
      [props.id(meeting), position],
    );
    await doing(act, task!.id);
  };
  return { at, by, of, run };
}
