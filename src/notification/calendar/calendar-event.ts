import ICAL from 'ical.js';

/** One meeting in one person's calendar. */
export interface CalendarEntry {
  /** One UID per meeting and person, for life, in mails and feeds alike (Q55). */
  meetingId: string;
  personId: string;
  /** Grows with every issued change. */
  sequence: number;
  title: string;
  place: string;
  startsAt: string;
  endsAt: string;
  stampedAt: string;
  url?: string;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
}

/** An empty RFC 5545 calendar of ours. */
export function newCalendar(): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('prodid', '-//Yishi//Meetings//ZH');
  calendar.updatePropertyWithValue('version', '2.0');
  return calendar;
}

/** The entry as a VEVENT, instants in UTC. */
export function eventOf(entry: CalendarEntry): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', `${entry.meetingId}.${entry.personId}@yishi`);
  event.updatePropertyWithValue('sequence', entry.sequence);
  event.updatePropertyWithValue('dtstamp', utc(entry.stampedAt));
  event.updatePropertyWithValue('dtstart', utc(entry.startsAt));
  event.updatePropertyWithValue('dtend', utc(entry.endsAt));
  event.updatePropertyWithValue('summary', escapable(entry.title));
  if (entry.place) event.updatePropertyWithValue('location', escapable(entry.place));
  if (entry.url) event.updatePropertyWithValue('url', entry.url);
  event.updatePropertyWithValue('status', entry.status);
  return event;
}

/** The calendar as text, ended and folded as RFC 5545 wants. */
export function calendarText(calendar: ICAL.Component): string {
  const lines = calendar.toString().replaceAll('\r\n ', '').split('\r\n');
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A text whose only control character is the line feed, which the library escapes; it lets a carriage return through. */
function escapable(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/g, ' ');
}

/** The same for a property of no known type, of which the library escapes nothing. */
export function oneLine(text: string): string {
  return escapable(text).replaceAll('\n', ' ');
}

const mostOctets = 75;

/** A content line folded after at most 75 octets (RFC 5545 §3.1), never within a letter: the library counts characters. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > mostOctets) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

function utc(instant: string): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(instant), true);
}
