import type { Act } from '../access/act.js';
import { instantAt, localDateOf, type Instant, type LocalDate } from '../clock/instant.js';
import { addWorkingDays, type WorkingCalendar } from '../clock/working-days.rules.js';

/** What happened in the demo organ at an instant of the past: somebody's act, done through the service it belongs to. */
export interface Scene {
  at: Instant;
  /** User name of the person whose step it is; `system` for what happens by itself. */
  by: string;
  /** What it is called in the story, for those that stand on it. */
  name?: string;
  /** Names of the scenes it stands on: they are strictly earlier. */
  after?: string[];
  run: (act: Act, props: Props) => Promise<unknown>;
}

/** Ids by the names the story uses: user names, codes of units, keys of meetings. */
export class Props {
  private readonly ids = new Map<string, string>();

  keep(name: string, id: string): void {
    this.ids.set(name, id);
  }

  /** Throws for a name that the story has not met: a scene stands before its cause. */
  id(name: string): string {
    const id = this.ids.get(name);
    if (!id) throw new Error(`The story of the demo organ knows no ${name} yet.`);
    return id;
  }
}

/** The days of the story, counted from the day on which it is told. */
export interface StoryDays {
  now: Instant;
  today: LocalDate;
  /** The n-th working day after (n > 0) or before (n < 0) a day; n = 0: the day itself, or the next working day. */
  workday: (n: number, from?: string) => LocalDate;
  /**
   * A time of day on the n-th working day before today (n < 0). The one scale of what has happened: of two moments the
   * one with the later n, or the later time on one day, is the later, whatever day the story is told on.
   */
  moment: (n: number, time: string) => Instant;
}

/** The days of a story that is told at an instant. */
export function storyDays(calendar: WorkingCalendar, now: Instant): StoryDays {
  const today = localDateOf(now);
  const workday = (n: number, from: string = today) => addWorkingDays(calendar, from, n);
  return { now, today, workday, moment: (n, time) => instantAt(workday(n), time) };
}

/**
 * Scenes of which each stands on the one before it, the first on those named in `after`; the last is called `name`,
 * unless a scene has a name of its own.
 */
export function inTurn(name: string, after: string[], scenes: Scene[]): Scene[] {
  const names = scenes.map((scene, n) => scene.name ?? (n === scenes.length - 1 ? name : `${name}/${n + 1}`));
  return scenes.map((scene, n) => ({
    ...scene,
    name: names[n]!,
    after: [...(scene.after ?? []), ...(n ? [names[n - 1]!] : after)],
  }));
}

/** The scenes in order of time. Throws when one is not later than what it stands on. */
export function inOrder(scenes: Scene[]): Scene[] {
  const named = new Map(scenes.flatMap((scene) => (scene.name ? [[scene.name, scene.at]] : [])));
  for (const { name = 'a scene', at, after = [] } of scenes) {
    const early = after.find((cause) => !(named.get(cause)! < at));
    if (early) throw new Error(`In the story of the demo organ ${name} at ${at} is not after ${early}.`);
  }
  return scenes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** A module's part of the demo organ's story (pages.md §5). The scenes of all modules are played in order of time. */
export abstract class DemoStory {
  abstract scenes(days: StoryDays): Scene[];
}
