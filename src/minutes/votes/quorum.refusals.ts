import type { Refusal } from '../../platform/web/errors.js';
import { isQuorate, isQuorateForPersonnel, type Quorum } from './quorum.rules.js';

/** P1, and P2 for the appointment or removal of cadres. */
export function quorumRefusals(item: { isPersonnel: boolean | number }, quorum: Quorum): (Refusal | false)[] {
  const args = { ...quorum };
  return [
    !isQuorate(quorum) && { key: 'minutes.vote.belowQuorum', args, source: 'P1' },
    Boolean(item.isPersonnel) &&
      !isQuorateForPersonnel(quorum) && { key: 'minutes.session.belowTwoThirds', args, source: 'P2' },
  ];
}
