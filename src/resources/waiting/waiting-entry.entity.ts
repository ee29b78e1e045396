import type { Label } from '../../platform/access/principal.js';
import { At, Code, Id, Int, Name, Ref, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { Layout } from '../rooms/room.entity.js';

export type WaitingState = 'WAITING' | 'PROMOTED' | 'REMOVED';

/**
 * Somebody who waits for a room's time that another has (候补). Once the time is free the entry becomes a booking by
 * itself; who came first is first. An entry whose time has begun waits for nothing more.
 */
@Stored('waiting_entry', [
  ['roomId', 'state', 'turn'],
  ['holderId', 'startsAt'],
  ['state', 'startsAt'],
])
export class WaitingEntry {
  @Id() id: string;
  @Ref() roomId: string;
  /** The room's turn at which it was entered: the order within a room, never twice the same. */
  @Int() turn: number;
  @Ref() holderId: string;
  @Name() title: string;
  @Code() label: Label;
  @At() startsAt: string;
  @At() endsAt: string;
  @Int({ nullable: true }) heads: number | null;
  @Code({ nullable: true }) layout: Layout | null;
  @Code() state: WaitingState;
  /** The booking it became. */
  @Ref({ nullable: true }) bookingId: string | null;
  @At() createdAt: string;
  @At({ nullable: true }) endedAt: string | null;
  @Version() version: number;
}
