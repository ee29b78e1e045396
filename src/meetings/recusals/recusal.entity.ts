import { At, Flag, Id, Ref, Text } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** 回避: somebody keeps out of the discussion of an item and of its vote (P7). Lifted rather than deleted. */
@Stored('recusal', [
  ['meetingId', 'at'],
  ['itemId', 'personId'],
])
export class Recusal {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() itemId: string;
  @Ref() personId: string;
  @Text() reason: string;
  /** Whether he is left out of 应到 for this item, and its papers kept from him: the organ's rule of that day. */
  @Flag() lessensDue: boolean;
  @Flag() withholds: boolean;
  @At() at: string;
  /** Himself: declared; somebody else: set. */
  @Ref() enteredById: string;
  @At({ nullable: true }) liftedAt: string | null;
  @Ref({ nullable: true }) liftedById: string | null;
  @Text({ nullable: true }) liftReason: string | null;
}
