import type { Refusal } from '../../platform/web/errors.js';
import type { Count } from './quorum.rules.js';

export const choices = ['YES', 'NO', 'ABSTAIN'] as const;
export type Choice = (typeof choices)[number];

export interface Voter {
  personId: string;
  name: string;
  capacity: string;
}

/**
 * Why somebody has no vote: who is no member, such as a substitute or a non-voting person, who is recused, and who is
 * not in the room. Nobody votes for him either (P4, P7, P13).
 */
export function voterFault(voter: Voter, present: ReadonlySet<string>, recused: ReadonlySet<string>): Refusal | false {
  const args = { name: voter.name };
  if (voter.capacity !== 'MEMBER') return { key: 'sitting.vote.notVoting', args, source: 'P4' };
  if (recused.has(voter.personId)) return { key: 'sitting.vote.recused', args, source: 'P7' };
  return !present.has(voter.personId) && { key: 'sitting.vote.absent', args, source: 'P4' };
}

/** What is wrong with named ballots: of whom there may be none, and of whom one is lacking. */
export function ballotRefusals(
  ballots: ReadonlyMap<string, Choice>,
  voters: readonly Voter[],
  present: ReadonlySet<string>,
  recused: ReadonlySet<string>,
): Refusal[] {
  const known = new Set(voters.map((voter) => voter.personId));
  if ([...ballots.keys()].some((personId) => !known.has(personId)))
    return [{ key: 'sitting.vote.notInvited', source: 'P4' }];
  return voters.flatMap((voter) => {
    const fault = voterFault(voter, present, recused);
    if (ballots.has(voter.personId)) return fault ? [fault] : [];
    return fault ? [] : [{ key: 'sitting.vote.missingBallot', args: { name: voter.name }, source: 'P4' }];
  });
}

/** What members cast at their seats is counted as they cast it, by name (P4). */
export function castRefusals(
  named: boolean,
  ballots: ReadonlyMap<string, Choice>,
  casts: ReadonlyMap<string, Choice>,
): (Refusal | false)[] {
  const altered = [...casts].some(([personId, choice]) => ballots.get(personId) !== choice);
  return [
    !named && casts.size > 0 && { key: 'sitting.seat.castByName', field: 'method', source: 'P4' },
    named && altered && { key: 'sitting.seat.castAltered', source: 'P4' },
  ];
}

export function counted(ballots: ReadonlyMap<string, Choice>): Count {
  const of = (choice: Choice) => [...ballots.values()].filter((one) => one === choice).length;
  return { yes: of('YES'), no: of('NO'), abstain: of('ABSTAIN') };
}

/** Reads `ballot:<person>` fields, whose number depends on the meeting. */
export function ballotsOf(body: unknown): Map<string, Choice> {
  const ballots = new Map<string, Choice>();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    const [field, personId] = name.split(':');
    if (field === 'ballot' && personId && choices.includes(value as Choice)) ballots.set(personId, value as Choice);
  }
  return ballots;
}
