import type { Principal } from '../access/principal.js';
import type { Instant } from '../clock/instant.js';

/** A session ends after so many minutes without a request (等保三级; domain §7). */
export const idleMinutes = 15;

const refreshed = 'refreshed';

/** The address by which a page asks for itself again; it does not keep the session alive. */
export function refreshAddress(address: string): string {
  const [path, query = ''] = address.split('?');
  const asked = new URLSearchParams(query);
  asked.set(refreshed, '1');
  return `${path}?${asked}`;
}

/** Whether a request was made by a page by itself: a script's refresh, or a reload by `refreshAddress`. */
export function isRefresh(request: { headers: Record<string, unknown>; url: string }): boolean {
  if (request.headers['x-refresh'] !== undefined) return true;
  return new URLSearchParams(request.url.split('?')[1] ?? '').has(refreshed);
}

/** Finds who is signed in under a session; implemented by the organisation. */
export abstract class Sessions {
  /**
   * One query: session, person, unit, roles, clearance. Undefined when expired, ended or disabled.
   * `touch` keeps the session alive; a page that refreshes itself does not.
   */
  abstract person(sessionHash: string, at: Instant, touch: boolean): Promise<Principal | undefined>;
}
