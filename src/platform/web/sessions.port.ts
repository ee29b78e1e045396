import type { Principal } from '../access/principal.js';
import type { Instant } from '../clock/instant.js';

/** A session ends after so many minutes without a request (等保三级; domain §7). */
export const idleMinutes = 15;

/** Finds who is signed in under a session; implemented by the organisation. */
export abstract class Sessions {
  /**
   * One query: session, person, unit, roles, clearance. Undefined when expired, ended or disabled.
   * `touch` keeps the session alive; a page that refreshes itself does not.
   */
  abstract person(sessionHash: string, at: Instant, touch: boolean): Promise<Principal | undefined>;
}
