import type { Label } from '../../platform/access/principal.js';
import { isDuplicate } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refused } from '../../platform/web/errors.js';
import { Credential } from '../sign-in/session.entity.js';
import { nameSearch } from './name-search.rules.js';
import { Person } from './person.entity.js';

/** What is known of a person when he is put on the list. */
export interface NewPerson {
  name: string;
  userName: string;
  unitId: string;
  post: string;
  standing: Person['standing'];
  rank: number;
  phone?: string | null;
  mobile?: string | null;
  email?: string | null;
  clearance?: Label;
  kind?: Person['kind'];
  /** An argon2id hash; without one he sets his own password by a one-time link. */
  passwordHash?: string;
  mustChange?: boolean;
  /** Whether he may sign in at once; otherwise the security administrator lets him in. */
  admitted?: boolean;
}

/** Puts a person on the list with his way to sign in; returns his id. Throws `Refused` when the user name is taken. */
export async function addPerson(tx: Tx, person: NewPerson): Promise<string> {
  const { passwordHash = '', mustChange = false, admitted = false, ...known } = person;
  const id = newId();
  const row = { phone: null, mobile: null, email: null, clearance: 'INTERNAL' as Label, kind: 'STAFF' as const };
  try {
    await tx.insert(Person, { id, ...row, ...known, ...nameSearch(person.name), active: true });
  } catch (error) {
    if (isDuplicate(error)) throw new Refused({ key: 'organisation.person.taken', field: 'userName' });
    throw error;
  }
  await tx.insert(Credential, {
    personId: id,
    passwordHash,
    mustChange,
    changedAt: tx.act.at,
    failures: 0,
    lockedUntil: null,
    earlier: '[]',
    admittedAt: admitted ? tx.act.at : null,
  });
  return id;
}

/** A user name that nobody has: the name in pinyin, with a number if need be. `fallback` when it has no pinyin. */
export async function freeUserName(tx: Tx, name: string, fallback: string): Promise<string> {
  const base = nameSearch(name).pinyin || fallback;
  for (let n = 1; ; n++) {
    const userName = n === 1 ? base : `${base}${n}`;
    if (!(await tx.find(Person, { userName })).length) return userName;
  }
}
