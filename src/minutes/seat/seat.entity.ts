import { At, Code, Id, Ref, Text } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { SeatWordKind, SeatWordState } from './seat.rules.js';

/** What a participant asks for, raises or hands in from his seat (S5.D4). */
@Stored('seat_word', [['meetingId', 'at']])
export class SeatWord {
  @Id() id: string;
  @Ref() meetingId: string;
  /** The item that was under way. */
  @Ref({ nullable: true }) itemId: string | null;
  @Ref() personId: string;
  @Code() kind: SeatWordKind;
  @Text() text: string;
  @Code() state: SeatWordState;
  @At() at: string;
  @At({ nullable: true }) closedAt: string | null;
  @Ref({ nullable: true }) closedById: string | null;
}
