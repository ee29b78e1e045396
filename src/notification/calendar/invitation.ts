import { calendarText, eventOf, newCalendar, type CalendarEntry } from './calendar-event.js';

/** What an invitation to a meeting says, or its cancellation. */
export interface Invitation extends Omit<CalendarEntry, 'status'> {
  method: 'REQUEST' | 'CANCEL';
  organizer: string;
  attendee: string;
}

/** An RFC 5545 invitation or its cancellation, instants in UTC. */
export function invitationText(invitation: Invitation): string {
  const calendar = newCalendar();
  calendar.updatePropertyWithValue('method', invitation.method);
  const status = invitation.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED';
  const event = eventOf({ ...invitation, status });
  event.updatePropertyWithValue('organizer', `mailto:${invitation.organizer}`);
  const attendee = event.updatePropertyWithValue('attendee', `mailto:${invitation.attendee}`);
  attendee.setParameter('rsvp', 'FALSE');
  calendar.addSubcomponent(event);
  return calendarText(calendar);
}
