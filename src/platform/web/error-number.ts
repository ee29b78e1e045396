import { randomBytes } from 'node:crypto';

/** A number that the error page shows and the log carries, such as `7K3Q-9M2P` (Q49). */
export function errorNumber(): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const word = [...randomBytes(8)].map((byte) => letters[byte & 31]).join('');
  return `${word.slice(0, 4)}-${word.slice(4)}`;
}
