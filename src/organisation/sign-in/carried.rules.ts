import { ownPath } from '../../platform/web/answers.js';

/** A form that met an ended session: its address and its fields, carried through the sign-in (quality #58). */
export interface Carried {
  action: string;
  fields: { name: string; value: string }[];
}

const most = 1000;
const secret = /^_csrf$|password/i;

/** What a request wanted to send, without tokens and passwords. */
export function carriedFrom(url: string, body: unknown): Carried {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>)
    .filter(([name]) => !secret.test(name) && name !== 'carried')
    .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: String(one) })));
  return { action: ownPath(url), fields: fields.slice(0, most) };
}

/** Reads what came back from the sign-in page; undefined when it has another shape. */
export function readCarried(text: string): Carried | undefined {
  try {
    const { action, fields } = JSON.parse(text) as Partial<Carried>;
    if (!Array.isArray(fields)) return undefined;
    if (!fields.every((field) => typeof field?.name === 'string' && typeof field.value === 'string')) return undefined;
    return { action: ownPath(action), fields: fields.filter(({ name }) => !secret.test(name)).slice(0, most) };
  } catch {
    return undefined;
  }
}
