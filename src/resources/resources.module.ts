import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { Booking, RoomSlot } from './bookings/booking.entity.js';
import { ExpireHold } from './bookings/expire-hold.handler.js';
import { FreeRooms } from './bookings/free.queries.js';
import { resourcesFeature } from './resources.feature.js';
import { Closure, Room } from './rooms/room.entity.js';

@Declares(resourcesFeature)
@Module({
  imports: [TypeOrmModule.forFeature([Room, Closure, Booking, RoomSlot])],
  providers: [ExpireHold, FreeRooms],
  exports: [FreeRooms],
})
export class ResourcesModule {}
