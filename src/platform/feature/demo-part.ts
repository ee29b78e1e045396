import type { Instant } from '../clock/instant.js';

/** What a module adds to the demo organ (pages.md §5), in units of work of its own. People and what stands left are there. */
export abstract class DemoPart {
  /** `at`: since when it stands. */
  abstract make(at: Instant): Promise<void>;
}
