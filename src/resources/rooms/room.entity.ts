import type { Label } from '../../platform/access/principal.js';
import { At, Code, Flag, Hash, Id, Int, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** How a room's seats stand: 会议桌, 回形, 课桌, 剧院. */
export const layouts = ['BOARD', 'HOLLOW', 'CLASSROOM', 'THEATRE'] as const;
export type Layout = (typeof layouts)[number];
/** 普通 or 涉密会议室 (no phones, no recording). */
export const zones = ['ORDINARY', 'GUARDED'] as const;
export type Zone = (typeof zones)[number];

/** A room in which meetings are held. Never deleted: what is no longer offered is not `active`. */
@Stored('room', [['rank', 'id']])
export class Room {
  @Id() id: string;
  @Name() name: string;
  @Name() site: string;
  @Name() floor: string;
  /** Seats in its usual layout (P21). */
  @Int() capacity: number;
  @Code() layout: Layout;
  /** Seats in the other layouts it can be set up in; null: not in this one. */
  @Int({ nullable: true }) boardSeats: number | null;
  @Int({ nullable: true }) hollowSeats: number | null;
  @Int({ nullable: true }) classroomSeats: number | null;
  @Int({ nullable: true }) theatreSeats: number | null;
  /** Words parted by `、`, as in the finder. */
  @Text() equipment: string;
  @Code() zone: Zone;
  /** The highest label of what may be held in it (S8.X1, S5.C1); null: any. */
  @Code({ nullable: true }) highestLabel: Label | null;
  /** Ids of the units whose people may book it, joined by `,`; null: everybody. */
  @Text({ nullable: true }) bookerUnits: string | null;
  /** Whether a booking waits for who keeps the rooms; until then it counts as taken. */
  @Flag({ nullable: true }) needsApproval: boolean | null;
  /** Who keeps it and answers for it. */
  @Ref({ nullable: true }) keeperId: string | null;
  /** Times of day between which it may be booked; `24:00` ends a day. */
  @Code() openFrom: string;
  @Code() openUntil: string;
  /** Minutes after each booking that nobody else gets: clearing and setting up (P21). */
  @Int() turnaroundMinutes: number;
  @Flag() active: boolean;
  /** What one should know before using it. */
  @Text({ nullable: true }) note: string | null;
  @Int() rank: number;
  /** Raised first by every booking and closure, so that they queue per room (Q5); apart from `version`, which editors see. */
  @Int() turn: number;
  @Version() version: number;
}

/** A span in which a room is shut: repair, inspection. Lifted, never deleted. */
@Stored('closure', [['roomId', 'endsAt'], ['endsAt']])
export class Closure {
  @Id() id: string;
  @Ref() roomId: string;
  @At() startsAt: string;
  @At() endsAt: string;
  @Text() reason: string;
  @Ref() byId: string;
  @At() createdAt: string;
  @At({ nullable: true }) liftedAt: string | null;
}

/** A picture of a room, for those who look for one. Taken off, never deleted. */
@Stored('room_photo', [['roomId', 'createdAt'], ['sha256']])
export class RoomPhoto {
  @Id() id: string;
  @Ref() roomId: string;
  @Name() fileName: string;
  @Name() type: string;
  @Int() bytes: number;
  @Hash() sha256: string;
  @At() createdAt: string;
  @Ref() createdById: string;
  @At({ nullable: true }) removedAt: string | null;
  @Ref({ nullable: true }) removedById: string | null;
  @Version() version: number;
}
