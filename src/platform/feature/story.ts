import type { Act } from '../access/act.js';
import type { Instant, LocalDate } from '../clock/instant.js';

/** What happened in the demo organ at an instant of the past: somebody's act, done through the service it belongs to. */
export interface Scene {
  at: Instant;
  /** User name of the person whose step it is; `system` for what happens by itself. */
  by: string;
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
}

/** A module's part of the demo organ's story (pages.md §5). The scenes of all modules are played in order of time. */
export abstract class DemoStory {
  abstract scenes(days: StoryDays): Scene[];
}
