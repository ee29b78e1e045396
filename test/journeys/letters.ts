import type { TestApplication } from '../support/application.js';
import type { SunkMail } from '../support/smtp-sink.js';

/** Somebody's mail address. */
export async function mailOf(app: TestApplication, userName: string): Promise<string> {
  const [person] = await app.rows<{ email: string }>('SELECT email FROM person WHERE userName = ?', [userName]);
  return person!.email;
}

/** A mail's two texts. */
export function letter({ mail }: SunkMail): { text: string; html: string } {
  return { text: mail.text ?? '', html: mail.html || '' };
}

/** The path of the first link of a mail that leads there. */
export function linkIn(sunk: SunkMail, path: string): string {
  const found = letter(sunk)
    .text.match(/https?:\/\/\S+/g)
    ?.find((url) => new URL(url).pathname.startsWith(path));
  if (!found) throw new Error(`No link to ${path} in: ${letter(sunk).text}`);
  return new URL(found).pathname;
}

/** What the calendar entry of a mail says. */
export function calendarEntry({ mail }: SunkMail) {
  const entry = mail.attachments.find((file) => file.contentType.startsWith('text/calendar'));
  const lines = String(entry?.content ?? '')
    .replace(/\r?\n /g, '')
    .split(/\r?\n/);
  const of = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
  return { method: of('METHOD'), sequence: of('SEQUENCE'), uid: of('UID'), location: of('LOCATION') };
}
