import { hasRole, isAdministrator } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';
import { bookingStateTable } from './bookings/booking.rules.js';
import { askedTodo } from './bookings/booking-steps.js';
import { RoomUnused } from './bookings/booking.events.js';
import { ExpireHold } from './bookings/expire-hold.handler.js';
import { NoShow } from './bookings/no-show.handler.js';
import { DemoMeans } from './demo/demo-means.js';
import { DemoRooms } from './demo/demo-rooms.js';
import { reservationStateTable } from './equipment/equipment.rules.js';
import { RemindMaintenance } from './equipment/remind-maintenance.handler.js';
import { engagementStateTable, keepsPartners } from './partners/partner.rules.js';
import { keeps } from './rooms/room.pages.js';
import { PromoteWaiting } from './waiting/promote-waiting.handler.js';
import { assignmentStateTable, keepsStaff } from './staff/staff.rules.js';

const todos = ['rebook', askedTodo, 'repair', 'maintenance', 'replaceEquipment'];

/** Rooms, devices, staff and partners, and who has them when. */
export const resourcesFeature: Feature = {
  name: 'resources',
  menu: [{ key: 'bookings', url: '/bookings', rank: 40, policy: 'bookings.book', counts: todos }],
  policies: {
    'staff.keep': keepsStaff,
    'partners.keep': keepsPartners,
    'bookings.book': (person) => !isAdministrator(person),
    'rooms.read': () => true,
    'rooms.keep': keeps,
    'rooms.figures': (person) => hasRole(person, 'ROOM_KEEPER', 'SYS_ADMIN', 'LEADER', 'OVERSIGHT', 'SECRETARY'),
    'bookings.decide': (person) => hasRole(person, 'ROOM_KEEPER'),
  },
  announces: [RoomUnused],
  parameters: [
    { key: 'resources.turnaroundMinutes', default: 15, basis: 'domain §8.1 P21' },
    { key: 'resources.noShowMinutes', default: 15, basis: 'S8.X1' },
    { key: 'resources.meetingNoShowMinutes', default: 0, basis: 'S8.X1' },
  ],
  handlers: [ExpireHold, NoShow, PromoteWaiting, RemindMaintenance],
  messages: ['roomApproved', 'roomRefused', 'roomFreed', 'waitingPromoted'].map((kind) => ({
    kind,
    channels: ['MAIL' as const],
  })),
  storedFiles: ['SELECT DISTINCT sha256 FROM room_photo'],
  todos,
  states: [bookingStateTable, reservationStateTable, assignmentStateTable, engagementStateTable],
  demo: DemoRooms,
  stories: [DemoMeans],
};
