import { bad, good, halfWidth, type Parsed } from './parsed.js';
import { parseText } from './text.js';

/** A user name: NFKC lower case, 2 to 40 letters a–z, digits, Chinese characters, `.`, `_`, `-` (quality §6, Q73). */
export function parseUserName(typed: string): Parsed<string> {
  const name = halfWidth(typed).toLowerCase();
  if (!/^[a-z\p{Script=Han}\d][a-z\p{Script=Han}\d._-]{1,39}$/u.test(name)) return bad('userName.shape');
  return good(name);
}

const longestName = 40;

/** The name of one person, kept as typed: 𠮷田, 欧阳·买买提·艾力, O'Brien; at most 40 characters (Q73). */
export function parsePersonName(typed: string): Parsed<string> {
  const text = parseText(typed, longestName, true);
  if (!text.ok) return text;
  if (/[、,，;；]/.test(text.value)) return bad('name.several');
  return /\p{L}/u.test(text.value) ? text : bad('name.shape');
}

/** A telephone number, blanks and +86 taken away: 0871-6612345转801, 13800000000, 8012 within the organ. */
export function parsePhone(typed: string): Parsed<string> {
  if (/[\r\n]/.test(typed)) return bad('text.oneLine');
  const text = halfWidth(typed);
  if (/[、,;/]/.test(text)) return bad('phone.several');
  const phone = text
    .replace(/^(?:\+|00)86[\s-]*|^86(?=1\d{10}$)/, '')
    .replace(/\s*(?:转|分机|ext\.?|#)\s*/i, '转')
    .replace(/\(([^()]*)\)/, '$1-')
    .replace(/[–—]/g, '-')
    .replace(/\s/g, '')
    .replace(/-{2,}/g, '-');
  if (/^1\d{2}-?\d{4}-?\d{4}$/.test(phone)) return good(phone.replaceAll('-', ''));
  return /^\+?\d(?:-?\d){2,19}(?:转\d{1,6})?$/.test(phone) ? good(phone) : bad('phone.unreadable');
}

/** One mail address, at most 254 characters, its domain in lower case; line breaks are refused (Q39). */
export function parseMail(typed: string): Parsed<string> {
  if (/[\r\n\0]/.test(typed)) return bad('text.oneLine');
  const text = halfWidth(typed);
  if (text.split('@').length > 2) return bad('mail.several');
  const [local, domain] = [text.replace(/@.*/, ''), text.replace(/^[^@]*@/, '').toLowerCase()];
  const mail = `${local}@${domain}`;
  const readable =
    /^[^\s@<>()[\]\\,:;"\p{C}.]+(?:\.[^\s@<>()[\]\\,:;"\p{C}.]+)*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[\p{L}-]{2,}$/u;
  return mail.length <= 254 && local.length <= 64 && readable.test(mail) ? good(mail) : bad('mail.unreadable');
}

/** One or several mail addresses, set apart by 、 ；; or blanks. */
export function parseMails(typed: string): Parsed<string[]> {
  const mails: string[] = [];
  for (const part of halfWidth(typed)
    .split(/[\s、,;]+/)
    .filter(Boolean)) {
    const mail = parseMail(part);
    if (!mail.ok) return bad('mail.unreadablePart', { part: part.slice(0, 20) });
    if (!mails.includes(mail.value)) mails.push(mail.value);
  }
  return good(mails);
}
