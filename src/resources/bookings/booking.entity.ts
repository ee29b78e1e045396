import { PrimaryColumn } from 'typeorm';
import type { Label } from '../../platform/access/principal.js';
import { At, Code, Day, Flag, Id, Int, Name, Ref, Text, Version, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { Layout } from '../rooms/room.entity.js';
import type { BookingState } from './booking.rules.js';

/** A room's time taken by somebody, for a meeting or for a stated purpose. Released, never deleted (Q8). */
@Stored('booking', [
  ['overnight', 'firstDay', 'state'],
  ['roomId', 'firstDay'],
  ['meetingId', 'state'],
  ['holderId', 'startsAt'],
])
export class Booking {
  @Id() id: string;
  @Ref() roomId: string;
  /** Null: booked without a meeting; then `title` is its purpose. */
  @Ref({ nullable: true }) meetingId: string | null;
  @Name() title: string;
  @Code() label: Label;
  @At() startsAt: string;
  @At() endsAt: string;
  /** The organ's day on which it starts, and whether it ends on another: what day pages find it by. */
  @Day() firstDay: string;
  @Flag() overnight: boolean;
  @Ref() holderId: string;
  /** People expected and how their seats are to stand, where it was said. */
  @Int({ nullable: true }) heads: number | null;
  @Code({ nullable: true }) layout: Layout | null;
  @Code() state: BookingState;
  /** A hold that nobody confirms is released at this instant. */
  @At({ nullable: true }) heldUntil: string | null;
  /** Who keeps the rooms and decided on it, where the room asks for that. */
  @Ref({ nullable: true }) decidedById: string | null;
  @At({ nullable: true }) decidedAt: string | null;
  /** When its people were first seen in the room. */
  @At({ nullable: true }) arrivedAt: string | null;
  /** Released because nobody came. */
  @Flag({ nullable: true }) noShow: boolean | null;
  @At() createdAt: string;
  @At({ nullable: true }) releasedAt: string | null;
  @Ref({ nullable: true }) releasedById: string | null;
  @Text({ nullable: true }) releaseReason: string | null;
  @Version() version: number;
}

/** Five minutes of a room, held by one booking: the primary key is the guarantee against double booking (Q5). */
@Stored('room_slot', [['bookingId']])
export class RoomSlot {
  @PrimaryColumn(types.id) roomId: string;
  /** Minutes since the epoch, divided by five. */
  @PrimaryColumn(types.int) slot: number;
  @Ref() bookingId: string;
}
