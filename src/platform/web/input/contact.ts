import { bad, good, halfWidth, type Parsed } from './parsed.js';

/** A user name: NFKC lower case, 2 to 40 letters, digits, Chinese characters, `.`, `_`, `-`; one script (quality §6). */
export function parseUserName(typed: string): Parsed<string> {
  const name = halfWidth(typed).toLowerCase();
  if (!/^[\p{Script=Latin}\p{Script=Han}\d._-]{2,40}$/u.test(name)) return bad('userName.shape');
  return good(name);
}

/** A telephone number, blanks and +86 taken away: 0871-6612345转801, 13800000000. */
export function parsePhone(typed: string): Parsed<string> {
  if (/[\r\n]/.test(typed)) return bad('text.oneLine');
  const phone = halfWidth(typed)
    .replace(/^\+?86/, '')
    .replace(/[\s()]/g, '');
  return /^\d[\d-]{4,19}(?:转\d{1,6})?$/.test(phone) ? good(phone) : bad('phone.unreadable');
}

/** One mail address, at most 254 characters; line breaks are refused (Q39). */
export function parseMail(typed: string): Parsed<string> {
  if (/[\r\n\0]/.test(typed)) return bad('text.oneLine');
  const mail = halfWidth(typed);
  return mail.length <= 254 && /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(mail)
    ? good(mail)
    : bad('mail.unreadable');
}
