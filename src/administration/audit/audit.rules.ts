import type { PersonRole } from '../../platform/access/roles.js';

/**
 * Whose acts a desk may not see (domain §7.1): the auditor not his own, the security administrator neither his own nor
 * the system administrator's. So nobody is alone with his own log (Q75).
 */
export function hiddenFrom(reader: ReadonlySet<PersonRole>): PersonRole[] {
  return reader.has('AUDIT_ADMIN') ? ['AUDIT_ADMIN'] : ['SYS_ADMIN', 'SEC_ADMIN'];
}

/** How the parts of an entry's details are said. */
export interface Wording {
  label: (name: string) => string;
  flag: (value: boolean) => string;
  /** In place of a text that is not shown. */
  hidden: (letters: number) => string;
  /** A code, id, date, instant or hash; `name` says of what. */
  text: (name: string, value: string) => string;
}

const longest = 60;
const hash = /^[0-9a-f]{64}$/;

/** What an entry says besides: states, dates, roles, numbers; a longer text shows only its length (Q22). */
export function detailWords(detail: string, wording: Wording): string {
  return words(JSON.parse(detail) as Record<string, unknown>, wording).join('；');
}

/** Every id that stands in an entry's details, however deep, for the look-up of its name. */
export function idsIn(detail: string): string[] {
  return [...detail.matchAll(/"(\d[0-9a-hjkmnp-tv-z]{15})"/g)].map((match) => match[1]!);
}

function words(detail: object, wording: Wording): string[] {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${wording.label(name)}：${said(name, value, wording)}`);
}

function said(name: string, value: unknown, wording: Wording): string {
  if (Array.isArray(value)) return value.map((one) => said(name, one, wording)).join('、');
  if (typeof value === 'object') return words(value as object, wording).join('，');
  if (typeof value === 'boolean') return wording.flag(value);
  if (typeof value === 'number') return String(name.endsWith('Fen') ? value / 100 : Math.round(value * 10) / 10);
  const text = String(value);
  return text.length > longest && !hash.test(text) ? wording.hidden(text.length) : wording.text(name, text);
}
