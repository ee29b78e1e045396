import { PrimaryColumn } from 'typeorm';
import { Id, Int, Version, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** How the seats of a meeting are arranged, once somebody has done so by hand; otherwise they follow rank (MT15). */
@Stored('seating')
export class Seating {
  /** The meeting's. */
  @Id() id: string;
  @Int() perRow: number;
  @Version() version: number;
}

/** The seat somebody was given by number. */
@Stored('seat_number')
export class SeatNumber {
  @PrimaryColumn(types.id) meetingId: string;
  @PrimaryColumn(types.id) personId: string;
  @Int() number: number;
}
