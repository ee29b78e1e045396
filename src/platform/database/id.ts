import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new opaque id: 16 characters, 78 random bits. It begins with a digit, so that `/meetings/:id` never meets
 * a literal path such as `/meetings/new`.
 */
export function newId(): string {
  const bytes = randomBytes(16);
  let id = String(bytes[0]! % 10);
  for (let i = 1; i < 16; i++) id += alphabet[bytes[i]! & 31];
  return id;
}

/** Whether a text has the shape of an id; everything else is answered 404 without asking the database. */
export function isId(text: string): boolean {
  return /^\d[0-9a-hjkmnp-tv-z]{15}$/.test(text);
}
