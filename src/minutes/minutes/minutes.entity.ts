import { PrimaryColumn } from 'typeorm';
import { At, Code, Hash, Id, Long, Name, Ref, Text, Version, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

export type MinutesState = 'DRAFT' | 'IN_REVIEW' | 'RETURNED' | 'ISSUED';

/** 会议纪要: the official document that summarises and binds (GB/T 9704-2012 §10.3). */
@Stored('minutes', [['!meetingId'], ['state', 'issuedAt']])
export class Minutes {
  @Id() id: string;
  @Ref() meetingId: string;
  @Code() state: MinutesState;
  @Name() title: string;
  /** Paragraphs; lines beginning with 一、 and （一） are headings. */
  @Long() body: string;
  /** Units it is issued to, one a line. */
  @Text() recipients: string;
  @Ref() draftedById: string;
  @Ref({ nullable: true }) signedById: string | null;
  @Text({ nullable: true }) opinion: string | null;
  @Name({ nullable: true }) number: string | null;
  @Code({ nullable: true }) code: string | null;
  @Hash({ nullable: true }) bodyHash: string | null;
  /** What the paper says, frozen at issue, JSON. */
  @Long({ nullable: true }) issuedBody: string | null;
  @At({ nullable: true }) issuedAt: string | null;
  @At() createdAt: string;
  @Version() version: number;
}

/** A unit of this organ that the issued minutes are sent to. */
@Stored('minutes_recipient', [['unitId']])
export class MinutesRecipient {
  @PrimaryColumn(types.id) minutesId: string;
  @PrimaryColumn(types.id) unitId: string;
}

/** A person of a receiving unit who has signed for the minutes. */
@Stored('minutes_receipt')
export class MinutesReceipt {
  @PrimaryColumn(types.id) minutesId: string;
  @PrimaryColumn(types.id) personId: string;
  @At() at: string;
}
