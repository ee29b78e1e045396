import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { BookingController } from './bookings/booking.controller.js';
import { Booking, RoomSlot } from './bookings/booking.entity.js';
import { BookingPages } from './bookings/booking.pages.js';
import { BookingQueries } from './bookings/booking.queries.js';
import { BookingService } from './bookings/booking.service.js';
import { BookingsController } from './bookings/bookings.controller.js';
import { ConfirmationController } from './bookings/confirmation.controller.js';
import { ExpireHold } from './bookings/expire-hold.handler.js';
import { FinderPages } from './bookings/finder.pages.js';
import { FreeRooms } from './bookings/free.queries.js';
import { GridPages } from './bookings/grid.pages.js';
import { GridQueries } from './bookings/grid.queries.js';
import { DemoRooms } from './demo/demo-rooms.js';
import { resourcesFeature } from './resources.feature.js';
import { ClosureService } from './rooms/closure.service.js';
import { ClosuresController } from './rooms/closures.controller.js';
import { RevisionController } from './rooms/revision.controller.js';
import { Closure, Room } from './rooms/room.entity.js';
import { RoomPages } from './rooms/room.pages.js';
import { RoomQueries } from './rooms/room.queries.js';
import { RoomService } from './rooms/room.service.js';
import { RoomsController } from './rooms/rooms.controller.js';

/** Rooms, their closures and bookings. */
@Declares(resourcesFeature)
@Module({
  imports: [TypeOrmModule.forFeature([Room, Closure, Booking, RoomSlot])],
  controllers: [
    BookingsController,
    BookingController,
    ConfirmationController,
    RoomsController,
    RevisionController,
    ClosuresController,
  ],
  providers: [
    BookingPages,
    BookingQueries,
    BookingService,
    ExpireHold,
    FinderPages,
    FreeRooms,
    GridPages,
    GridQueries,
    ClosureService,
    DemoRooms,
    RoomPages,
    RoomQueries,
    RoomService,
  ],
  exports: [FreeRooms],
})
export class ResourcesModule {}
