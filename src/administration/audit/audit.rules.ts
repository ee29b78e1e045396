import type { PersonRole } from '../../platform/access/roles.js';

/**
 * Whose acts a desk may not see (domain §7.1): the auditor not his own, the security administrator neither his own nor
 * the system administrator's. So nobody is alone with his own log (Q75).
 */
export function hiddenFrom(reader: ReadonlySet<PersonRole>): PersonRole[] {
  return reader.has('AUDIT_ADMIN') ? ['AUDIT_ADMIN'] : ['SYS_ADMIN', 'SEC_ADMIN'];
}

const longest = 60;

/** What an entry says besides: states, dates, roles, numbers; a longer text shows only its length (Q22). */
export function detailWords(detail: string): string {
  return Object.entries(JSON.parse(detail) as Record<string, unknown>)
    .filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return `${key}=${text.length > longest ? `(${text.length})` : text}`;
    })
    .join('; ');
}
