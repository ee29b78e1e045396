import type { Principal } from '../access/principal.js';
import type { Instant } from '../clock/instant.js';

/** Finds who is signed in under a session; implemented by the organisation. */
export abstract class Sessions {
  /** One query: session, person, unit, roles, clearance. Undefined when expired, ended or disabled. */
  abstract person(sessionHash: string, at: Instant): Promise<Principal | undefined>;
}
