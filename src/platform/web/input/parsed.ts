/** The outcome of reading what was typed: a value (and how it was understood, to be said back), or what is wrong. */
export type Parsed<T> =
  { ok: true; value: T; said?: string } | { ok: false; code: string; args?: Record<string, string | number> };

export const good = <T>(value: T, said?: string): Parsed<T> => ({ ok: true, value, said });

/** `code` names the sentence `input.<code>` of the catalogue. */
export const bad = (code: string, args?: Record<string, string | number>): Parsed<never> => ({ ok: false, code, args });

/** Full-width letters, digits and signs as half-width ones, blanks trimmed. */
export function halfWidth(text: string): string {
  return text.normalize('NFKC').trim();
}
