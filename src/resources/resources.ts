/* The door of resources: what modules to the right may use. */
export { approveBooking, bookRoom, confirmBooking, moveBooking, releaseBooking } from './bookings/room-time.js';
export { RoomTaken } from './bookings/room-slots.js';
export { endEarly } from './bookings/end-early.js';
export { freeUnused } from './bookings/free-unused.js';
export { RoomUnused } from './bookings/booking.events.js';
export { WaitingEntry } from './waiting/waiting-entry.entity.js';
export type { BookingChange, RoomRequest } from './bookings/room-time.js';
export { FreeRooms } from './bookings/free.queries.js';
export type { Candidate, RoomChoice } from './bookings/free.queries.js';
export { slotRange } from './bookings/booking.rules.js';
export { equipmentOf, type Busy, type Need, type Offer, type RoomFacts } from './bookings/free.rules.js';
export { Booking } from './bookings/booking.entity.js';
export { spanOf } from './bookings/booking.service.js';
export { Room } from './rooms/room.entity.js';
export { EquipmentQueries } from './equipment/equipment.queries.js';
export { Reservation } from './equipment/equipment.entity.js';
export { moveReservations, releaseReservation, releaseReservations, reserveEquipment } from './equipment/reserving.js';
export { assignStaff, awayIn, engagedIn, releaseAssignment } from './staff/assigning.js';
export { StaffAssignment, StaffMember } from './staff/staff.entity.js';
export { StaffQueries, type AssignmentRow } from './staff/staff.queries.js';
export {
  dutiesIn,
  engagedFaults,
  isAvailable,
  staffDuties,
  suggested,
  type StaffCandidate,
  type StaffDuty,
} from './staff/staff.rules.js';
export {
  decideEngagement,
  engagePartner,
  moveEngagements,
  rateEngagement,
  releaseEngagement,
  releaseEngagements,
} from './partners/engaging.js';
export { isInForce } from './partners/partner.rules.js';
export { Engagement, Partner } from './partners/partner.entity.js';
export { PartnerQueries, type EngagementRow } from './partners/partner.queries.js';
export { paths as resourcePaths } from './resources.paths.js';
