import ICAL from 'ical.js';

/** What a calendar entry of a meeting says. */
export interface Invitation {
  /** One UID per meeting and person, for life (Q55). */
  meetingId: string;
  personId: string;
  /** Grows with every issued change. */
  sequence: number;
  method: 'REQUEST' | 'CANCEL';
  title: string;
  place: string;
  startsAt: string;
  endsAt: string;
  stampedAt: string;
  url: string;
  organizer: string;
  attendee: string;
}

/** An RFC 5545 invitation or its cancellation, instants in UTC. */
export function invitationText(invitation: Invitation): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('prodid', '-//Yishi//Meetings//ZH');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('method', invitation.method);
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', `${invitation.meetingId}.${invitation.personId}@yishi`);
  event.updatePropertyWithValue('sequence', invitation.sequence);
  event.updatePropertyWithValue('dtstamp', utc(invitation.stampedAt));
  event.updatePropertyWithValue('dtstart', utc(invitation.startsAt));
  event.updatePropertyWithValue('dtend', utc(invitation.endsAt));
  event.updatePropertyWithValue('summary', invitation.title);
  if (invitation.place) event.updatePropertyWithValue('location', invitation.place);
  event.updatePropertyWithValue('url', invitation.url);
  event.updatePropertyWithValue('status', invitation.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED');
  event.updatePropertyWithValue('organizer', `mailto:${invitation.organizer}`);
  const attendee = event.updatePropertyWithValue('attendee', `mailto:${invitation.attendee}`);
  attendee.setParameter('rsvp', 'FALSE');
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

function utc(instant: string): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(instant), true);
}
