import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Tx } from '../../src/platform/database/tx.js';

type Step = 'lock' | 'insert';

/**
 * Lets something happen just before an act first locks or inserts a row of an entity: what another process would have
 * committed since the act began. Where the act is refused it is undone with it, so both engines can be asked.
 */
export function meanwhile<E extends ObjectLiteral>(
  step: Step,
  entity: EntityTarget<E>,
  happens: (tx: Tx) => Promise<unknown>,
): void {
  const steps = Tx.prototype as unknown as Record<Step, (this: Tx, ...given: unknown[]) => Promise<unknown>>;
  const real = steps[step];
  steps[step] = async function (this: Tx, ...given: unknown[]) {
    if (given[0] === entity) {
      steps[step] = real;
      await happens(this);
    }
    return real.apply(this, given);
  };
}
