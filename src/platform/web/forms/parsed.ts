/** The outcome of reading what was typed: a value (with how it was understood, when that should be said back), or a fault. */
export type ParsedField =
  { ok: true; value: unknown; said?: string } | { ok: false; code: string; args?: Record<string, string | number> };
