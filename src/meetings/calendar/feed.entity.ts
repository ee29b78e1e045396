import { At, Hash, Id, Ref } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** The address by which one person's calendar programme reads his meetings, kept as the hash of its secret (Q23). */
@Stored('calendar_feed', [['!hash'], ['personId']])
export class CalendarFeed {
  @Id() id: string;
  @Ref() personId: string;
  @Hash() hash: string;
  @At() createdAt: string;
  @At({ nullable: true }) revokedAt: string | null;
}
