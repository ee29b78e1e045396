import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { RoomApprovalController } from './approval/approval.controller.js';
import { RoomApprovalPages } from './approval/approval.pages.js';
import { RoomApprovalQueries } from './approval/approval.queries.js';
import { RoomApprovalService } from './approval/approval.service.js';
import { ArrivalController } from './bookings/arrival.controller.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
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
import { DemoMeans } from './demo/demo-means.js';
import { DemoRooms } from './demo/demo-rooms.js';
import { Equipment, EquipmentFault, Reservation } from './equipment/equipment.entity.js';
import { EquipmentController } from './equipment/equipment.controller.js';
import { EquipmentListController } from './equipment/equipment-list.controller.js';
import { EquipmentPages } from './equipment/equipment.pages.js';
import { EquipmentQueries } from './equipment/equipment.queries.js';
import { EquipmentService } from './equipment/equipment.service.js';
import { FaultsController } from './equipment/faults.controller.js';
import { RemindMaintenance } from './equipment/remind-maintenance.handler.js';
import { Engagement, Partner } from './partners/partner.entity.js';
import { PartnerPages } from './partners/partner.pages.js';
import { PartnerQueries } from './partners/partner.queries.js';
import { PartnerRevisionController } from './partners/partner-revision.controller.js';
import { PartnerService } from './partners/partner.service.js';
import { PartnersController } from './partners/partners.controller.js';
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
import { UseQueries } from './use/use.queries.js';
import { PromoteWaiting } from './waiting/promote-waiting.handler.js';
import { WaitingController } from './waiting/waiting.controller.js';
import { WaitingEntry } from './waiting/waiting-entry.entity.js';
import { WaitingPages } from './waiting/waiting.pages.js';
import { WaitingQueries } from './waiting/waiting.queries.js';
import { WaitingService } from './waiting/waiting.service.js';
import { AbsencesController } from './staff/absences.controller.js';
import { StaffController } from './staff/staff.controller.js';
import { StaffAbsence, StaffAssignment, StaffMember, StaffShift } from './staff/staff.entity.js';
import { StaffPages } from './staff/staff.pages.js';
import { StaffQueries } from './staff/staff.queries.js';
import { StaffService } from './staff/staff.service.js';

const entities = [
  ...[Room, Closure, RoomPhoto, Booking, RoomSlot, WaitingEntry, Equipment, EquipmentFault, Reservation],
  ...[StaffMember, StaffAbsence, StaffShift, StaffAssignment, Partner, Engagement],
];
const equipment = [EquipmentPages, EquipmentQueries, EquipmentService, RemindMaintenance];
const staff = [StaffPages, StaffQueries, StaffService];
const partners = [PartnerPages, PartnerQueries, PartnerService];

/** Rooms, devices, staff and partners, and who has them when. */
@Declares(resourcesFeature)
@Module({
  imports: [TypeOrmModule.forFeature(entities), OrganisationModule],
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
    ...[EquipmentListController, EquipmentController, FaultsController],
    ...[StaffController, AbsencesController, PartnersController, PartnerRevisionController],
  ],
  providers: [
    ...[NoShow, PhotoService, PromoteWaiting, RoomApprovalPages, RoomApprovalService, RoomFormPages],
    ...[RoomApprovalQueries, UsePages, UseQueries, WaitingPages, WaitingQueries, WaitingService],
    BookingPages,
    BookingQueries,
    BookingService,
    ExpireHold,
    FinderPages,
    FreeRooms,
    GridPages,
    GridQueries,
    ClosureService,
    DemoMeans,
    DemoRooms,
    RoomPages,
    RoomQueries,
    RoomService,
    ...equipment,
    ...staff,
    ...partners,
  ],
  exports: [FreeRooms, EquipmentQueries, StaffQueries, PartnerQueries],
})
export class ResourcesModule {}
