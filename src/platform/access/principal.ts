import { administratorRoles, type PersonRole } from './roles.js';

/** The labels a reader may be cleared for, lowest first. */
export const labels = ['PUBLIC', 'INTERNAL', 'WORK_SECRET'] as const;
export type Label = (typeof labels)[number];

/** Who is signed in, read anew with each request: rights never live in the session (models.md trap 7). */
export interface Principal {
  id: string;
  name: string;
  post: string;
  unitId: string;
  unitName: string;
  roles: ReadonlySet<PersonRole>;
  /** Highest label this person may read when he is in the scope. */
  clearance: Label;
  /** HEAD, DEPUTY, LIAISON or MEMBER of his unit. */
  standing: 'HEAD' | 'DEPUTY' | 'LIAISON' | 'MEMBER';
  /** Ids of persons for whom he acts today as delegate of approval. */
  delegateOf: readonly string[];
  mustChangePassword: boolean;
  /** An administrator without a second factor binds one before anything else (GB/T 22239 §8.1.4.1 d). */
  mustBindFactor?: boolean;
  /** Until when his sign-in does not end for idleness. */
  heldUntil?: string;
}

/** Whether this person is one of the three administrators, who read no business (domain §7.1). */
export function isAdministrator(person: Principal): boolean {
  return administratorRoles.some((role) => person.roles.has(role));
}

export function hasRole(person: Principal, ...wanted: PersonRole[]): boolean {
  return wanted.some((role) => person.roles.has(role));
}

/** The name under which everybody but the administrators appears in an audience. */
export const wholeOrgan = 'organ';

/** A name that counts only for whom work secrets are open, at the moment of reading (S5.C2). */
export function ifCleared(name: string): string {
  return `cleared:${name}`;
}

/** The names under which he alone appears in an audience. */
export function ownNames(person: Pick<Principal, 'id' | 'clearance'>): string[] {
  const name = `person:${person.id}`;
  return person.clearance === 'WORK_SECRET' ? [name, ifCleared(name)] : [name];
}

/** Whether a duty is this person's own, or that of somebody whose delegate he is today. Nobody's duty is nobody's. */
export function standsFor(person: Pick<Principal, 'id' | 'delegateOf'>, holderId: string | null): boolean {
  return holderId !== null && (person.id === holderId || person.delegateOf.includes(holderId));
}

/** The names under which this person appears in an audience (Q19): himself, his unit, his roles, the organ. */
export function principalsOf(person: Principal): string[] {
  if (isAdministrator(person)) return [`person:${person.id}`];
  const roles = [...person.roles].map((role) => `role:${role}`);
  const cleared = person.clearance === 'WORK_SECRET' ? roles.map(ifCleared) : [];
  return [wholeOrgan, ...ownNames(person), `unit:${person.unitId}`, ...roles, ...cleared];
}
