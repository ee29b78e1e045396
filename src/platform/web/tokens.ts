import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Signs and checks the small tokens of the web: form tokens, flash lines, mailed links. */
export class Tokens {
  constructor(private readonly secret: string) {}

  /** The form token of a visitor: bound to his cookie, so it changes with every sign-in (Q26). */
  csrf(cookieId: string): string {
    return this.mac('csrf', cookieId);
  }

  mac(purpose: string, value: string): string {
    return createHmac('sha256', this.secret).update(`${purpose}\0${value}`).digest('base64url');
  }

  matches(given: unknown, expected: string): boolean {
    if (typeof given !== 'string') return false;
    const a = Buffer.from(given);
    const b = Buffer.from(expected);
    return a.length === b.length && timingSafeEqual(a, b);
  }

  seal(purpose: string, value: object): string {
    const body = Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${body}.${this.mac(purpose, body)}`;
  }

  open<T>(purpose: string, sealed: string): T | undefined {
    const [body, mac] = sealed.split('.');
    if (!body || !this.matches(mac, this.mac(purpose, body))) return undefined;
    return JSON.parse(Buffer.from(body, 'base64url').toString()) as T;
  }
}

/** 128 or more random bits for cookies and mailed links. */
export function randomToken(bytes = 24): string {
  return randomBytes(bytes).toString('base64url');
}

/** How a random token is kept in the database: hashed, so that a stolen table opens nothing (Q23, Q25). */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
