/* The door of resources: what modules to the right may use. */
export { bookRoom, confirmBooking, moveBooking, releaseBooking, RoomTaken } from './bookings/room-time.js';
export type { BookingChange, RoomRequest } from './bookings/room-time.js';
export { FreeRooms } from './bookings/free.queries.js';
export type { Candidate } from './bookings/free.queries.js';
export { slotRange } from './bookings/booking.rules.js';
export { equipmentOf, type Busy, type Need, type Offer, type RoomFacts } from './bookings/free.rules.js';
export { Booking } from './bookings/booking.entity.js';
export { spanOf } from './bookings/booking.service.js';
export { Room } from './rooms/room.entity.js';
export { paths as resourcePaths } from './resources.paths.js';
