import { labels, type Label } from '../../platform/access/principal.js';
import type { StepState } from '../approval/approval.rules.js';
import type { Verdict } from '../verdicts/verdict.js';

/** As many applications at most are approved together: each has its rules looked at. */
export const mostAtOnce = 20;

/** What of an application decides whether it is simple. */
export interface BulkFacts {
  state: StepState;
  /** The person proposed it himself. */
  own: boolean;
  label: Label;
  round: number;
  /** It costs a meeting fee (S8.X7). */
  fees: boolean;
  verdicts: readonly Pick<Verdict, 'kind'>[];
}

export type Obstacle = 'decided' | 'own' | 'secret' | 'again' | 'fees' | 'unmet';

/**
 * Why an application is not approved together with others (S6.I1): it is no longer open, one's own (P20), a secret,
 * submitted again after a return, costs a meeting fee, or has a rule that is not met. Undefined when it is simple; what
 * is to be heeded is then shown beside it.
 */
export function bulkObstacle({ state, own, label, round, fees, verdicts }: BulkFacts): Obstacle | undefined {
  if (state !== 'OPEN') return 'decided';
  if (own) return 'own';
  if (labels.indexOf(label) > labels.indexOf('INTERNAL')) return 'secret';
  if (round > 1) return 'again';
  if (fees) return 'fees';
  return verdicts.some(({ kind }) => kind === 'bad') ? 'unmet' : undefined;
}
