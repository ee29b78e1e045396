import type { Label } from '../../platform/access/principal.js';
import { At, Code, Day, Fen, Flag, Id, Int, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { EngagementState, PartnerKind } from './partner.rules.js';

/** A firm or place outside that meetings use, with its contract. Never deleted: who is used no more is not `active`. */
@Stored('partner', [['active', 'kind', 'name']])
export class Partner {
  @Id() id: string;
  @Code() kind: PartnerKind;
  @Name() name: string;
  @Name() address: string;
  @Name() contact: string;
  @Name() phone: string;
  /** Seats of a venue. */
  @Int({ nullable: true }) capacity: number | null;
  @Name() contract: string;
  @Day() contractFrom: string;
  @Day() contractUntil: string;
  /** The price agreed, in fen, for `priceUnit`, such as 半天. */
  @Fen({ nullable: true }) priceFen: number | null;
  @Name() priceUnit: string;
  /** Until when its commitment to secrecy holds; null: none is signed (S5.C2). */
  @Day({ nullable: true }) commitmentUntil: string | null;
  @Flag() active: boolean;
  @Text({ nullable: true }) note: string | null;
  @Version() version: number;
}

/** A partner used for a meeting: asked for, approved where it must be, rated afterwards (S8.X5). */
@Stored('engagement', [
  ['partnerId', 'startsAt'],
  ['meetingId', 'state'],
])
export class Engagement {
  @Id() id: string;
  @Ref() partnerId: string;
  @Ref() meetingId: string;
  @Name() title: string;
  @Code() label: Label;
  /** What it is to do. */
  @Text() purpose: string;
  /** Of a hired venue: why no own room fits. */
  @Text({ nullable: true }) reason: string | null;
  @Fen({ nullable: true }) priceFen: number | null;
  @At() startsAt: string;
  @At() endsAt: string;
  @Ref() holderId: string;
  @Code() state: EngagementState;
  @At() createdAt: string;
  @Ref({ nullable: true }) decidedById: string | null;
  @Name({ nullable: true }) decidedByName: string | null;
  @At({ nullable: true }) decidedAt: string | null;
  @Text({ nullable: true }) opinion: string | null;
  @At({ nullable: true }) releasedAt: string | null;
  @Text({ nullable: true }) releaseReason: string | null;
  /** One to five, given after the meeting. */
  @Int({ nullable: true }) rating: number | null;
  @Text({ nullable: true }) ratingNote: string | null;
  @Version() version: number;
}
