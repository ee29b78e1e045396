import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { RoomApprovalController } from './approval/approval.controller.js';
import { RoomApprovalPages } from './approval/approval.pages.js';
import { RoomApprovalService } from './approval/approval.service.js';
import { ArrivalController } from './bookings/arrival.controller.js';
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
import { NoShow } from './bookings/no-show.handler.js';
import { DemoRooms } from './demo/demo-rooms.js';
import { resourcesFeature } from './resources.feature.js';
import { ClosureService } from './rooms/closure.service.js';
import { ClosuresController } from './rooms/closures.controller.js';
import { RevisionController } from './rooms/revision.controller.js';
import { PhotoService } from './rooms/photo.service.js';
import { PhotosController } from './rooms/photos.controller.js';
import { RoomFormPages } from './rooms/room-form.pages.js';
import { Closure, Room, RoomPhoto } from './rooms/room.entity.js';
import { RoomPages } from './rooms/room.pages.js';
import { RoomQueries } from './rooms/room.queries.js';
import { RoomService } from './rooms/room.service.js';
import { RoomsController } from './rooms/rooms.controller.js';
import { UseController } from './use/use.controller.js';
import { UsePages } from './use/use.pages.js';
import { PromoteWaiting } from './waiting/promote-waiting.handler.js';
import { WaitingController } from './waiting/waiting.controller.js';
import { WaitingEntry } from './waiting/waiting-entry.entity.js';
import { WaitingPages } from './waiting/waiting.pages.js';
import { WaitingService } from './waiting/waiting.service.js';

/** Rooms, their closures and bookings. */
@Declares(resourcesFeature)
@Module({
  imports: [TypeOrmModule.forFeature([Room, Closure, RoomPhoto, Booking, RoomSlot, WaitingEntry])],
  controllers: [
    BookingsController,
    BookingController,
    ConfirmationController,
    RoomsController,
    RevisionController,
    ClosuresController,
    PhotosController,
    ArrivalController,
    RoomApprovalController,
    WaitingController,
    UseController,
  ],
  providers: [
    ...[NoShow, PhotoService, PromoteWaiting, RoomApprovalPages, RoomApprovalService, RoomFormPages],
    ...[UsePages, WaitingPages, WaitingService],
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
