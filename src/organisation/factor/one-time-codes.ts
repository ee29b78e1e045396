import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../platform/clock/instant.js';

/* The numbers of RFC 6238 that every authenticator knows. */
const periodSeconds = 30;
const digits = 6;
/** How far the device's clock may stand off, in steps either way. */
const tolerance = 1;

/** A new secret of 160 bits, in base32 as devices take it. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address which the device reads from the QR code. */
export function bindingAddress(secret: string, organ: string, userName: string): string {
  return totp(secret, organ, userName).toString();
}

/** The step to which the code belongs, or undefined when it belongs to none near `at`. Full-width digits and blanks pass. */
export function stepOf(secret: string, code: string, at: Instant): number | undefined {
  const token = code.normalize('NFKC').replace(/\s/g, '');
  const timestamp = Date.parse(at);
  const delta = totp(secret).validate({ token, timestamp, window: tolerance });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / periodSeconds) + delta;
}

/** The code a device shows at that instant. */
export function codeAt(secret: string, at: Instant): string {
  return totp(secret).generate({ timestamp: Date.parse(at) });
}

function totp(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret, period: periodSeconds, digits, algorithm: 'SHA1' });
}
