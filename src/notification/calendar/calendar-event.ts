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
  event.updatePropertyWithValue('summary', entry.title);
  if (entry.place) event.updatePropertyWithValue('location', entry.place);
  if (entry.url) event.updatePropertyWithValue('url', entry.url);
  event.updatePropertyWithValue('status', entry.status);
  return event;
}

/** The calendar as text, ended as RFC 5545 wants. */
export function calendarText(calendar: ICAL.Component): string {
  return `${calendar.toString()}\r\n`;
}

function utc(instant: string): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(instant), true);
}
