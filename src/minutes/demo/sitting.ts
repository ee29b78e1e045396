import type { StoryDays } from '../../platform/feature/story.js';
import type { itemOutcomes } from '../session/session.form.js';

/** How an item of a demo sitting went. */
export interface DemoTurn {
  /** Minutes it really took; left out: it is still open. */
  took?: number;
  outcome?: (typeof itemOutcomes)[number];
  conclusion?: string;
  /** What was put to the vote, with yes, no and abstentions. */
  vote?: [question: string, yes: number, no: number, abstain: number];
  /** Who said what. */
  words: [who: string, text: string][];
}

export interface DemoDecision {
  /** Position of its item. */
  item: number;
  text: string;
  unit: string;
  owner: string;
  dueOn: string;
  measure?: string;
}

/** How far a sitting has come. */
export const steps = ['SITTING', 'RECORDING', 'REVIEW', 'APPROVED', 'SIGNING', 'ISSUED'] as const;

/** How one of the story's meetings was held, and what came of it. */
export interface DemoSitting {
  key: string;
  until: (typeof steps)[number];
  absent?: string[];
  /** Who came late, and by how many minutes. */
  late?: [who: string, minutes: number];
  turns: DemoTurn[];
  decisions: (days: StoryDays) => DemoDecision[];
}

export function reaches(sitting: DemoSitting, step: DemoSitting['until']): boolean {
  return steps.indexOf(sitting.until) >= steps.indexOf(step);
}
