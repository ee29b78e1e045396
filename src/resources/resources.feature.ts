import { isAdministrator } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';
import { bookingStateTable } from './bookings/booking.rules.js';
import { ExpireHold } from './bookings/expire-hold.handler.js';
import { DemoRooms } from './demo/demo-rooms.js';
import { keeps } from './rooms/room.pages.js';

/** Rooms and their bookings. */
export const resourcesFeature: Feature = {
  name: 'resources',
  menu: [{ key: 'bookings', url: '/bookings', rank: 40, policy: 'bookings.book', counts: ['rebook'] }],
  policies: {
    'bookings.book': (person) => !isAdministrator(person),
    'rooms.read': () => true,
    'rooms.keep': keeps,
  },
  parameters: [{ key: 'resources.turnaroundMinutes', default: 15, basis: 'domain §8.1 P21' }],
  handlers: [ExpireHold],
  todos: ['rebook'],
  states: [bookingStateTable],
  demo: DemoRooms,
};
