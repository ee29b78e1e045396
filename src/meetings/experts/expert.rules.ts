import { hasRole, type Principal } from '../../platform/access/principal.js';
import { addDays, type LocalDate } from '../../platform/clock/instant.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { Verdict } from '../verdicts/verdict.js';

/** The office keeps the register of experts (S2.O7). */
export function keepsExperts(person: Principal): boolean {
  return hasRole(person, 'SECRETARY');
}

/** Oversight reads what he is bound to as well. */
export function seesRelations(person: Principal, expertId: string): boolean {
  return keepsExperts(person) || person.id === expertId || hasRole(person, 'OVERSIGHT');
}

/** Days for which a commitment that is signed here holds. */
export const commitmentDays = 365;

export function validUntil(signedOn: LocalDate): LocalDate {
  return addDays(signedOn, commitmentDays - 1);
}

/** A paper is registered when it has been signed, and for a span that makes sense. */
export function commitmentFaults(signedOn: LocalDate, until: LocalDate, today: LocalDate): (Refusal | false)[] {
  return [
    signedOn > today && { key: 'experts.refused.notSignedYet', field: 'signedOn', source: 'P24' },
    until < signedOn && { key: 'experts.refused.endsBeforeStart', field: 'validUntil' },
  ];
}

/** Something that an item is about or that answers for it. */
export interface Matter {
  position: number;
  title: string;
  unit: string | null;
  presenter: string | null;
}

/** Which of the things he is bound to an item touches: named in its title, or its unit or presenter (P7). */
export function relationTouched(relations: readonly string[], item: Matter): string | undefined {
  const { title, unit, presenter } = item;
  return relations.find(
    (one) => one.length > 1 && (title.includes(one) || [unit, presenter].some((name) => name && one.includes(name))),
  );
}

/** An expert on a list, as its rules judge him. */
export interface InvitedExpert {
  personId: string;
  name: string;
  relations: readonly string[];
  /** His commitment holds on the day of the meeting. */
  committed: boolean;
  /** Items he is recused from, by position. */
  recused: readonly number[];
}

/** What is to be heeded about the experts: no commitment that holds (P24), bound to what an item is about (P7). */
export function expertVerdicts(experts: readonly InvitedExpert[], items: readonly Matter[]): Verdict[] {
  return experts.flatMap(({ name, relations, committed, recused }) => {
    const bound = items.flatMap<Verdict>((item) => {
      const what = recused.includes(item.position) ? undefined : relationTouched(relations, item);
      if (!what) return [];
      return [
        {
          kind: 'wait',
          key: 'experts.verdict.bound',
          args: { name, n: item.position, what },
          hint: { key: 'experts.verdict.boundHint' },
          source: 'P7',
        },
      ];
    });
    if (committed) return bound;
    const hint = { key: 'experts.verdict.uncommittedHint' };
    return [{ kind: 'wait', key: 'experts.verdict.uncommitted', args: { name }, hint, source: 'P24' }, ...bound];
  });
}

/** Why somebody cannot be invited as an expert. */
export function invitingFaults(person: { kind: string; active: boolean | number; retired: boolean }): Refusal[] {
  if (person.kind !== 'EXPERT') return [{ key: 'experts.refused.noExpert', field: 'personId', source: 'S2.O7' }];
  if (!person.active || person.retired) return [{ key: 'experts.refused.retired', field: 'personId', source: 'S2.O7' }];
  return [];
}
