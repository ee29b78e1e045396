import { addMinutes, type Instant } from '../../platform/clock/instant.js';
import { idleMinutes } from '../../platform/web/sessions.port.js';

/* Numbers of common practice under 等保三级 (domain §7); GB/T 22239 itself gives none. */
export const maxFailures = 5;
export const lockMinutes = 15;
export const absoluteMinutes = 12 * 60;
const touchMinutes = 1;

export interface CredentialFacts {
  failures: number;
  lockedUntil: string | null;
}

/** Locked looks like wrong to who tries (Q28). */
export function isLocked(credential: Pick<CredentialFacts, 'lockedUntil'>, at: string): boolean {
  return credential.lockedUntil !== null && credential.lockedUntil > at;
}

/** What a wrong password does: the fifth in a row locks for fifteen minutes and the count begins anew. */
export function afterFailure(credential: CredentialFacts, at: string): CredentialFacts {
  const failures = credential.failures + 1;
  return failures >= maxFailures
    ? { failures: 0, lockedUntil: addMinutes(at, lockMinutes) }
    : { failures, lockedUntil: null };
}

/** One address may stand for a whole building, so it is given more tries than an account. */
export const maxOriginFailures = 20;

export interface OriginFacts {
  failures: number;
  since: string;
  lockedUntil: string | null;
}

/** What a failure does to its address: twenty within fifteen minutes lock it for as long. */
export function afterOriginFailure(origin: OriginFacts | undefined, at: Instant): OriginFacts {
  const fresh = !origin || origin.since < addMinutes(at, -lockMinutes);
  const failures = fresh ? 1 : origin.failures + 1;
  const lockedUntil = failures >= maxOriginFailures ? addMinutes(at, lockMinutes) : null;
  return { failures, since: fresh ? at : origin.since, lockedUntil };
}

/** The earliest instants at which a session that is alive now was touched and begun. */
export function aliveSince(at: string): { touched: Instant; created: Instant } {
  return { touched: addMinutes(at, -idleMinutes), created: addMinutes(at, -absoluteMinutes) };
}

export function needsTouch(touchedAt: string, at: string): boolean {
  return touchedAt < addMinutes(at, -touchMinutes);
}

const common = ['password', 'passw0rd', '12345678', 'qwerty', 'admin', 'abc123', '11111111', 'iloveyou', 'yishi'];

/** Why a password may not be used, as a text key; undefined when it may. Ten characters and three of four kinds. */
export function weakness(password: string, userName: string): string | undefined {
  if ([...password].length < 10) return 'organisation.password.tooShort';
  if ([...password].length > 128) return 'organisation.password.tooLong';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{Ll}\p{Lu}\d]/u].filter((kind) => kind.test(password)).length;
  if (kinds < 3) return 'organisation.password.tooPlain';
  const lower = password.toLowerCase();
  const guessable = common.some((word) => lower.startsWith(word)) || lower.includes(userName.toLowerCase());
  return guessable ? 'organisation.password.guessable' : undefined;
}
