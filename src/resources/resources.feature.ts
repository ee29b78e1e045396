import type { Feature } from '../platform/feature/feature.js';
import { bookingStateTable } from './bookings/booking.rules.js';
import { ExpireHold } from './bookings/expire-hold.handler.js';

/** Rooms and their bookings. */
export const resourcesFeature: Feature = {
  name: 'resources',
  handlers: [ExpireHold],
  states: [bookingStateTable],
};
